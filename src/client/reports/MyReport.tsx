import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { MyReportView } from '../../contract/reports';
import { RouteLink } from '../tab/RouteLink';
import { When } from '../ui/When';
import { myReports as words } from '../words/en-gb/receipt';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  steps: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: '4px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  step: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center', ...typographyStyles.body1 },
  open: { color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  icon: { fontSize: '18px', lineHeight: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** One report of mine: kind, reference, how far it has come, one safe line. */
export function MyReport({ report }: { report: MyReportView }) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.title}>{report.kindLabel}</h2>
        <span className={styles.quiet}>
          {report.reference} · {words.reported} <When at={report.reportedAt} />
        </span>
      </div>
      <ol className={styles.steps} aria-label={words.steps}>
        {report.steps.map((step) => (
          <li key={step.id} className={mergeClasses(styles.step, !step.done && styles.open)}>
            <span className={mergeClasses(styles.icon, step.done && styles.done)} aria-hidden>
              {step.done ? <CheckmarkCircleFilled /> : <CircleRegular />}
            </span>
            <span>
              {step.label}
              {step.at ? (
                <>
                  {' '}
                  <When at={step.at} />
                </>
              ) : null}
              <span className={styles.hidden}>, {step.done ? words.done : words.notYet}</span>
            </span>
          </li>
        ))}
      </ol>
      <div>{report.statusLine}</div>
      <div>
        <RouteLink
          to={{ page: 'receipt', reference: report.reference }}
          aria-label={words.receiptOf(report.reference)}
        >
          {words.receipt}
        </RouteLink>
      </div>
    </li>
  );
}
