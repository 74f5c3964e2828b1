import { useCallback } from 'react';
import type { AgreementView, CoverageView } from '../../../contract/agreements';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { When } from '../../ui/When';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { useSchoolStyles } from '../school-styles';

/** Every agreement with its newest version and how many have signed it, and the way to the roster. */
export function AgreementList({ coverage }: { coverage: CoverageView }) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.agreements(), [service]));
  return (
    <section className={styles.section} aria-labelledby="agreements">
      <h2 className={styles.heading} id="agreements">
        {words.list.title}
      </h2>
      <RouteLink to={{ page: 'school', part: 'agreements', place: 'roster' }}>{words.roster.link}</RouteLink>
      <RouteLink to={{ page: 'school', part: 'agreements', place: 'access' }}>{words.access.link}</RouteLink>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value?.agreements.some(({ versions }) => versions.some(({ intact }) => !intact)) ? (
        <Notice intent="warning">
          <p>{words.list.changedByHand}</p>
        </Notice>
      ) : null}
      {value ? (
        <ul className={styles.list} aria-label={words.list.title}>
          {value.agreements.map((agreement) => (
            <Line key={agreement.audience} agreement={agreement} coverage={coverage} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Line({ agreement, coverage }: { agreement: AgreementView; coverage: CoverageView }) {
  const styles = useSchoolStyles();
  const { audience, audienceLabel, versions } = agreement;
  const [newest] = versions;
  const row = coverage.rows.find((one) => one.audience === audience);
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <RouteLink to={{ page: 'school', part: 'agreements', place: audience }}>{audienceLabel}</RouteLink>
        {newest ? (
          <p className={styles.quiet}>
            {words.list.version(newest.number, newest.publishedBy)}, <When at={newest.publishedAt} />
          </p>
        ) : (
          <p className={styles.quiet}>{words.list.unpublished}</p>
        )}
      </div>
      {row ? <span>{words.coverage.signed(row.counts.signed, row.total)}</span> : null}
    </li>
  );
}
