import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  set: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  legend: { ...typographyStyles.body1Strong, padding: 0, marginBottom: tokens.spacingVerticalS },
  error: {
    color: tokens.colorStatusDangerForeground3,
    ...typographyStyles.body1,
    marginBottom: tokens.spacingVerticalS,
  },
  grid: { display: 'grid', gap: tokens.spacingHorizontalS },
  wide: { gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))' },
  card: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minHeight: '28px',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ...typographyStyles.body1,
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
    // In high contrast the hover colour is bright: the icon goes along with the words.
    ':hover > span': { color: 'inherit' },
    ':has(input:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':has(input:checked)': {
      border: `1px solid ${tokens.colorCompoundBrandStroke}`,
      boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    },
  },
  large: { paddingBlock: tokens.spacingVerticalL },
  input: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    outlineStyle: 'none',
  },
  icon: { flexShrink: 0, fontSize: '24px', lineHeight: 0, color: tokens.colorNeutralForeground2 },
});

export interface Choice<T extends string> {
  value: T;
  label: string;
  icon?: ReactNode;
}

interface ChoiceCardsProps<T extends string> {
  /** Also the id of the first card, which an error summary points to. */
  name: string;
  legend: string;
  legendHidden?: boolean;
  choices: readonly Choice<T>[];
  value: T | undefined;
  error?: string;
  columns?: boolean;
  large?: boolean;
  onChange: (value: T) => void;
}

/** Radio buttons as cards: real radio inputs, so that arrow keys, Tab and screen readers work as everywhere. */
export function ChoiceCards<T extends string>(props: ChoiceCardsProps<T>) {
  const styles = useStyles();
  const { name, choices, value, error } = props;
  const errorId = `${name}-error`;
  return (
    <fieldset className={styles.set} aria-describedby={error ? errorId : undefined}>
      <legend className={props.legendHidden ? styles.hidden : styles.legend}>{props.legend}</legend>
      {error ? (
        <div className={styles.error} id={errorId}>
          {error}
        </div>
      ) : null}
      <div className={mergeClasses(styles.grid, props.columns && styles.wide)}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={mergeClasses(styles.card, props.large && styles.large)}>
            <input
              className={styles.input}
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => props.onChange(choice.value)}
            />
            {choice.icon ? (
              <span className={styles.icon} aria-hidden>
                {choice.icon}
              </span>
            ) : null}
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
