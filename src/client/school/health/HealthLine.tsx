import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { HealthLineView } from '../../../contract/health';
import { health as words } from '../../words/en-gb/health';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalM} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    '& p': { margin: `${tokens.spacingVerticalXS} 0 0` },
  },
  icon: { flexShrink: 0, fontSize: '20px', lineHeight: '22px', height: '20px' },
  ok: { color: tokens.colorStatusSuccessForeground1 },
  look: { color: tokens.colorStatusWarningForeground3 },
  broken: { color: tokens.colorStatusDangerForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  state: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  bad: { color: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

const ICONS = { ok: CheckmarkCircleRegular, look: WarningRegular, broken: ErrorCircleRegular };

/** One line of the self-test. The state is a word as well as a sign; the colour only helps. */
export function HealthLine({ line: { title, state, words: said, todo } }: { line: HealthLineView }) {
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <li className={styles.line}>
      <span className={mergeClasses(styles.icon, styles[state])} aria-hidden>
        <Icon />
      </span>
      <div>
        <h2 className={styles.title}>
          {title}: <span className={mergeClasses(styles.state, state !== 'ok' && styles.bad)}>{words.states[state]}</span>
        </h2>
        <p>{said}</p>
        {todo ? (
          <p>
            <strong>{words.todo}</strong> {todo}
          </p>
        ) : null}
      </div>
    </li>
  );
}
