import { useCallback, useState } from 'react';
import type { PolicyVersionView } from '../../../contract/policy';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { sayDayOf } from '../../time/when';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { When } from '../../ui/When';
import { Pages } from '../../ui/Pages';
import { common } from '../../words/en-gb/common';
import { policyWords as words } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';

/** Every version that was ever saved, newest first, with who saved it and why. */
export function Versions() {
  const styles = usePolicyStyles();
  const { service } = useTab();
  const [page, setPage] = useState(1);
  const { value, problem, reload, loading } = useResource(useCallback(() => service.policyVersions(page), [service, page]));
  return (
    <section className={styles.section} aria-labelledby="versions" aria-busy={loading}>
      <h2 className={styles.title} id="versions">
        {words.versionsTitle}
      </h2>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      <ul className={styles.plain} aria-labelledby="versions">
        {value?.versions.map((one) => (
          <li key={one.version}>
            <RouteLink to={{ page: 'school', part: 'policy', place: one.version }}>{one.version}</RouteLink>{' '}
            <VersionLine version={one} />
          </li>
        ))}
      </ul>
      {value ? <Pages list={words.versionsTitle} page={page} pages={value.pages} onPage={setPage} /> : null}
    </section>
  );
}

/** "In force, since 1 May 2026. Saved by Helen Marchetti …: “Agreed by the governors.”" */
export function VersionLine({ version: { state, inForceFrom, origin } }: { version: PolicyVersionView }) {
  const styles = usePolicyStyles();
  const day = sayDayOf(inForceFrom);
  const when = { inForce: words.since, planned: words.from, earlier: words.was }[state];
  return (
    <span>
      <strong>{words.states[state]}</strong>, {when(day)}.{' '}
      {origin ? (
        <>
          {words.savedBy(origin.by)}, <When at={origin.at} />: “{origin.reason}”
        </>
      ) : (
        <span className={styles.quiet}>{words.atSetUp}</span>
      )}
    </span>
  );
}
