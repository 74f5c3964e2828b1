export { teamsDarkTheme as dark } from '@fluentui/react-components';
