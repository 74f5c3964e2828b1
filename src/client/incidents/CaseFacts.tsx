import type { ReactNode } from 'react';
import type { CaseView } from '../../contract/cases';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

/** What is known: when, by whom, about whom, and the reporter's own words. */
export function CaseFacts({ view }: { view: CaseView }) {
  const styles = useCaseStyles();
  const yesNo = (yes: boolean) => (yes ? words.yes : words.no);
  return (
    <>
      <section className={styles.section} aria-labelledby="account">
        <h2 className={styles.title} id="account">
          {words.accountTitle}
        </h2>
        <p className={styles.words}>{view.whatHappened || words.noAccount}</p>
      </section>
      <section className={styles.section} aria-labelledby="facts">
        <h2 className={styles.title} id="facts">
          {words.factsTitle}
        </h2>
        <dl className={styles.dl}>
          <Fact label={words.kindSaid}>{view.kindLabel}</Fact>
          <Fact label={words.reported}>
            <When at={view.reportedAt} />
          </Fact>
          <Fact label={words.reporter}>{view.reporter ?? words.reporterHidden}</Fact>
          <Fact label={words.about}>{[view.about.label, view.about.name].filter(Boolean).join(': ')}</Fact>
          <Fact label={words.danger}>{yesNo(view.childInDanger)}</Fact>
          <Fact label={words.told}>{yesNo(view.toldInPerson)}</Fact>
          <Fact label={words.outside}>{yesNo(view.outsideSchool)}</Fact>
          <Fact label={words.lane}>{view.laneLabel}</Fact>
          <Fact label={words.riskAreas}>
            {view.riskAreas.map((area) => area.label).join(', ') || words.notSet}
          </Fact>
          <Fact label={words.matrixRow}>
            {view.matrix ? `${view.matrix.row}: ${view.matrix.incident}` : words.notSet}
          </Fact>
        </dl>
      </section>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const styles = useCaseStyles();
  return (
    <div>
      <dt className={styles.dt}>{label}</dt>
      <dd className={styles.dd}>{children}</dd>
    </div>
  );
}
