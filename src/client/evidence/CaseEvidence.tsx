import { useCallback } from 'react';
import type { ExposureView } from '../../contract/evidence';
import { useCaseStyles } from '../incidents/case-styles';
import { PageSkeleton } from '../tab/PageSkeleton';
import { useTab } from '../tab/tab-context';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useResource } from '../ui/use-resource';
import { common } from '../words/en-gb/common';
import { evidenceWords as words } from '../words/en-gb/evidence';
import { EvidenceItem } from './EvidenceItem';

/** What was kept of the e-mails, who opened it, and what that has asked of the reader (INV-6). */
export function CaseEvidence({ reference }: { reference: string }) {
  const styles = useCaseStyles();
  const { service } = useTab();
  const load = useCallback(() => service.evidence(reference), [service, reference]);
  const { value, problem, reload } = useResource(load);
  return (
    <section className={styles.section} aria-labelledby="evidence">
      <h2 className={styles.title} id="evidence">
        {words.title}
      </h2>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? (
        <>
          <p className={styles.quiet}>{words.logged}</p>
          {value.items.length === 0 ? <p>{words.empty}</p> : null}
          <ul className={styles.list}>
            {value.items.map((item) => (
              <li key={item.number}>
                <EvidenceItem reference={reference} item={item} onOpened={() => void reload()} />
              </li>
            ))}
          </ul>
          <Exposure exposure={value.exposure} />
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </section>
  );
}

function Exposure({ exposure: { mine, days, others } }: { exposure: ExposureView }) {
  const styles = useCaseStyles();
  return (
    <>
      <p>{words.exposure(mine, days)}</p>
      {others && others.length > 0 ? (
        <details className={styles.why}>
          <summary>{words.othersTitle(days)}</summary>
          <ul>
            {others.map(({ name, count }) => (
              <li key={name}>{words.other(name, count)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
