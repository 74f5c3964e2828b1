import { tokens } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

const text = (color: string) => ({ default: color, subtle: tokens.colorNeutralForeground2 });

const foregroundColors = {
  default: text(tokens.colorNeutralForeground1),
  dark: text(tokens.colorNeutralForeground1),
  light: text(tokens.colorNeutralForeground2),
  accent: { default: tokens.colorBrandForeground1, subtle: tokens.colorBrandForeground1 },
  good: { default: tokens.colorStatusSuccessForeground2, subtle: tokens.colorStatusSuccessForeground2 },
  warning: { default: tokens.colorStatusWarningForeground2, subtle: tokens.colorStatusWarningForeground2 },
  attention: { default: tokens.colorStatusDangerForeground2, subtle: tokens.colorStatusDangerForeground2 },
};

const container = (backgroundColor: string, borderColor: string) => ({
  backgroundColor,
  borderColor,
  foregroundColors,
});

export type CardPlace = 'dialog' | 'message';

/**
 * How Teams draws cards, in Fluent's variables: the values are `var(--…)`, so one configuration follows all themes.
 * A card's headings come below the dialog's title (2) or the sender's name (3).
 */
export const hostConfigFor = (place: CardPlace): HostConfig =>
  new HostConfig({
    fontFamily: tokens.fontFamilyBase,
    spacing: {
      small: 4,
      default: 8,
      medium: 12,
      large: 16,
      extraLarge: 24,
      // The renderer takes 0 for missing.
      padding: place === 'dialog' ? 1 : 12,
    },
    separator: { lineThickness: 1, lineColor: tokens.colorNeutralStroke2 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 28 },
    textBlock: { headingLevel: place === 'dialog' ? 3 : 4 },
    containerStyles: {
      default: container('transparent', 'transparent'),
      emphasis: container(tokens.colorNeutralBackground3, tokens.colorNeutralStroke2),
      accent: container(tokens.colorBrandBackground2, tokens.colorBrandStroke2),
      good: container(tokens.colorStatusSuccessBackground1, tokens.colorStatusSuccessBorder1),
      warning: container(tokens.colorStatusWarningBackground1, tokens.colorStatusWarningBorder1),
      attention: container(tokens.colorStatusDangerBackground1, tokens.colorStatusDangerBorder1),
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', spacing: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      allowTitleToWrap: true,
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 160 },
      value: { wrap: true },
      spacing: 12,
    },
  });
