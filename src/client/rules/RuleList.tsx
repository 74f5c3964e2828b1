import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { RuleView } from '../../contract/rules';
import { rulesWords as words } from '../words/en-gb/rules';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  rule: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  activity: { ...typographyStyles.body1Strong, margin: 0 },
  verdict: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  icon: { fontSize: '20px', lineHeight: 0, flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

const ICONS = {
  yes: CheckmarkCircleRegular,
  withConditions: InfoRegular,
  no: DismissCircleRegular,
  illegal: WarningRegular,
} satisfies Record<RuleView['verdict'], unknown>;

/** Rules with their answer: the word says it, the sign helps, the clause says where it comes from. */
export function RuleList({ title, rules }: { title: string; rules: readonly RuleView[] }) {
  const styles = useStyles();
  if (rules.length === 0) return null;
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.list}>
        {rules.map((rule) => {
          const Icon = ICONS[rule.verdict];
          return (
            <li key={rule.id} className={styles.rule}>
              <h3 className={styles.activity}>{rule.activity}</h3>
              <span className={styles.verdict}>
                <span className={styles.icon} aria-hidden>
                  <Icon />
                </span>
                {rule.verdictLabel}
              </span>
              {[...rule.answers, ...rule.notes].map((line) => (
                <span key={line}>{line}</span>
              ))}
              <span className={styles.quiet}>{words.clause(rule.clause)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
