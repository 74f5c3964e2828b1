import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    ...typographyStyles.body1,
  },
  input: {
    flexShrink: 0,
    width: '18px',
    height: '18px',
    margin: '1px 0 0',
    accentColor: tokens.colorCompoundBrandBackground,
  },
  help: { display: 'block', ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

interface TickProps {
  label: string;
  help?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A tick box with its words. */
export function Tick({ label, help, checked, onChange }: TickProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.root}>
      <input
        className={styles.input}
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {help ? (
          <span className={styles.help} id={`${id}-help`}>
            {help}
          </span>
        ) : null}
      </div>
    </div>
  );
}
