import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PageSkeleton } from '../tab/PageSkeleton';
import { RouteLink } from '../tab/RouteLink';
import { Announce } from '../ui/Announce';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { common } from '../words/en-gb/common';
import { myReports as words } from '../words/en-gb/receipt';
import { MyReport } from './MyReport';
import { useMyReports } from './use-my-reports';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '760px', ...typographyStyles.body1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  empty: { '& p': { margin: `0 0 ${tokens.spacingVerticalS}` } },
});

/** My reports (REP-11): what came of each, and its receipt again. */
export function MyReportsPage() {
  const styles = useStyles();
  const { reports, next, any, problem, loading, more, retry } = useMyReports();
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {any && reports.length === 0 ? (
        <div className={styles.empty}>
          <p>
            <strong>{words.emptyTitle}</strong>
          </p>
          <p>{words.empty}</p>
          <RouteLink to={{ page: 'report' }}>{common.report}</RouteLink>
        </div>
      ) : null}
      {reports.length > 0 ? (
        <ul className={styles.list} aria-label={words.title}>
          {reports.map((report) => (
            <MyReport key={report.reference} report={report} />
          ))}
        </ul>
      ) : null}
      {!any && loading ? <PageSkeleton /> : null}
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void retry() }} />
      ) : null}
      {next && !problem ? (
        <div>
          <Button onClick={() => void more()} disabledFocusable={loading}>
            {loading ? words.loadingMore : words.more}
          </Button>
        </div>
      ) : null}
      <Announce>{any ? words.loaded(reports.length) : ''}</Announce>
    </div>
  );
}
