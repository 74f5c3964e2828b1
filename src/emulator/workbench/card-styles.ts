import { makeStyles, tokens } from '@fluentui/react-components';

const field = {
  boxSizing: 'border-box',
  width: '100%',
  minHeight: '32px',
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  fontFamily: 'inherit',
  fontSize: tokens.fontSizeBase300,
  color: tokens.colorNeutralForeground1,
  backgroundColor: tokens.colorNeutralBackground1,
  border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
} as const;

const focus = {
  outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '1px',
} as const;

/** The renderer's class names dressed in Fluent tokens, so that cards look at home in every theme. */
export const useCardStyles = makeStyles({
  card: {
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
    '& .ac-adaptiveCard': { outline: 'none' },
    '& p': { margin: 0 },
    '& h4': { margin: 0 },
    '& ul': { margin: 0, paddingInlineStart: '20px' },
    '& .ac-anchor, & a': { color: tokens.colorBrandForegroundLink },
    '& .ac-textInput, & .ac-numberInput, & .ac-dateInput, & .ac-timeInput': field,
    '& select.ac-input': field,
    '& input.ac-multichoiceInput, & .ac-choiceSetInput-filtered-textbox': field,
    '& .ac-multiline': { minHeight: '96px', resize: 'vertical' },
    '& input[type="checkbox"], & input[type="radio"]': {
      width: '20px',
      height: '20px',
      margin: 0,
      flexShrink: 0,
      accentColor: tokens.colorCompoundBrandBackground,
    },
    // A row of its own height for each choice: small marks stand apart enough to be touched (WCAG 2.5.8).
    '& .ac-choiceSetInput-expanded > div, & .ac-choiceSetInput-multiSelect > div, & .ac-toggleInput': {
      minHeight: '32px',
    },
    '& .ac-input-validation-failed': {
      border: `${tokens.strokeWidthThick} solid ${tokens.colorStatusDangerBorder2}`,
    },
    '& .ac-choiceSetInput-filtered-container': { position: 'relative' },
    '& .ac-choiceSetInput-filtered-dropdown': {
      display: 'none',
      position: 'absolute',
      zIndex: 1,
      width: '100%',
      maxHeight: '180px',
      overflowY: 'auto',
      boxSizing: 'border-box',
      padding: tokens.spacingVerticalXS,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      boxShadow: tokens.shadow16,
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ac-choiceSetInput-filtered-dropdown-open': { display: 'block' },
    '& .ac-choiceSetInput-filtered-dropdown .ac-choiceSetInput-choice': {
      padding: '6px 8px',
      cursor: 'pointer',
    },
    '& .ac-choiceSetInput-choice-highlighted': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    '& .ac-pushButton': {
      // Three beside each other on a phone: lines may break between words, never within one.
      minWidth: 'min-content',
      overflowWrap: 'normal',
      minHeight: '32px',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      fontFamily: 'inherit',
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
      borderRadius: tokens.borderRadiusMedium,
      cursor: 'pointer',
    },
    '& .ac-pushButton:hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    '& .ac-pushButton.style-positive': {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackground,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    },
    '& .ac-pushButton.style-positive:hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    '& .ac-pushButton.style-destructive': {
      color: tokens.colorStatusDangerForeground2,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder2}`,
    },
    '& .ac-pushButton[aria-disabled="true"]': {
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      cursor: 'progress',
    },
    '& .ac-selectable': { cursor: 'pointer', borderRadius: tokens.borderRadiusMedium },
    '& .ac-selectable:not(.ac-pushButton):hover': { backgroundColor: tokens.colorNeutralBackground2 },
    '& :focus-visible': focus,
  },
});
