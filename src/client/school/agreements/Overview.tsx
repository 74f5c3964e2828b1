import { useCallback } from 'react';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { linksWords } from '../../words/en-gb/links';
import { useSchoolStyles } from '../school-styles';
import { AgreementList } from './AgreementList';
import { Coverage } from './Coverage';
import { Reminders } from './Reminders';

/** Who has signed; for those who write agreements, also the agreements and the way to the roster. */
export function Overview() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.coverage('audience'), [service]));
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? (
        <>
          <Coverage first={value} />
          {value.mayNames ? <Reminders /> : null}
          {value.mayNames ? <LinksLink /> : null}
          {value.mayWrite ? <AgreementList coverage={value} /> : null}
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

/** The way to those who have no account. */
function LinksLink() {
  return (
    <div>
      <RouteLink to={{ page: 'school', part: 'agreements', place: 'links' }}>{linksWords.link}</RouteLink>
    </div>
  );
}
