import type { CaseAgencyView } from '../../contract/cases';
import { TelephoneLink } from '../ui/Numbers';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';
import { Why } from './Why';

/** Whom to tell outside, in the policy's order: number, hours, what to have ready, what never to send (ESC-5, ESC-13). */
export function CaseAgencies({ agencies }: { agencies: readonly CaseAgencyView[] }) {
  const styles = useCaseStyles();
  if (agencies.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="agencies">
      <h2 className={styles.title} id="agencies">
        {words.agenciesTitle}
      </h2>
      <ol className={styles.list}>
        {agencies.map((agency) => (
          <li key={agency.id} className={styles.agency}>
            <h3 className={styles.subtitle}>{agency.name}</h3>
            <Reach agency={agency} />
            <Advice label={words.haveReady} lines={agency.haveReady} />
            <Advice label={words.neverSend} lines={agency.neverSend} />
            <Why of={agency.name} clause={agency.clause} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reach({ agency }: { agency: CaseAgencyView }) {
  const styles = useCaseStyles();
  return (
    <>
      {agency.telephone ? <TelephoneLink number={agency.telephone} /> : null}
      <OpenNow open={agency.open} />
      {agency.hours ? <div className={styles.quiet}>{agency.hours}</div> : null}
      {agency.outOfHours ? (
        <div>
          <span className={styles.quiet}>{words.outOfHours}: </span>
          <TelephoneLink number={agency.outOfHours} />
        </div>
      ) : null}
      {agency.website ? (
        <a className={styles.address} href={agency.website} target="_blank" rel="noreferrer">
          {agency.website.replace(/^https:\/\/(www\.)?|\/$/g, '')}
        </a>
      ) : null}
    </>
  );
}

function OpenNow({ open }: { open: CaseAgencyView['open'] }) {
  const styles = useCaseStyles();
  if (!open) return null;
  const { now, until } = open;
  return (
    <div>
      <span className={styles.strength}>{now ? words.openNow : words.closedNow}</span>{' '}
      {until ? (
        <span className={styles.quiet}>
          {now ? words.openUntil : words.opensAt} <When at={until} />
        </span>
      ) : null}
    </div>
  );
}

function Advice({ label, lines }: { label: string; lines: readonly string[] }) {
  const styles = useCaseStyles();
  if (lines.length === 0) return null;
  return (
    <div>
      <span className={styles.subtitle}>{label}</span>
      <ul className={styles.bullets}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
