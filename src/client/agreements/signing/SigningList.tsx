import type { MineView, ToSignView } from '../../../contract/agreements';
import { RouteLink } from '../../tab/RouteLink';
import { When } from '../../ui/When';
import { signingWords as words } from '../../words/en-gb/signing';
import { placeOf } from './place';
import { Receipt } from './Receipt';
import { useSigningStyles } from './signing-styles';

/** What waits, what was refused, what is signed. */
export function SigningList({ mine }: { mine: MineView }) {
  const styles = useSigningStyles();
  return (
    <>
      <section className={styles.section} aria-labelledby="waiting">
        <h2 className={styles.title} id="waiting">
          {words.waiting}
        </h2>
        {mine.waiting.length > 0 ? <ToSign requests={mine.waiting} /> : <p>{words.nothing}</p>}
      </section>
      {mine.declined.length > 0 ? (
        <section className={styles.section} aria-labelledby="declined">
          <h2 className={styles.title} id="declined">
            {words.declined}
          </h2>
          <p>{words.declinedHelp}</p>
          <ToSign requests={mine.declined} />
        </section>
      ) : null}
      <section className={styles.section} aria-labelledby="signed">
        <h2 className={styles.title} id="signed">
          {words.signed}
        </h2>
        {mine.signed.length > 0 ? <Signed signed={mine.signed} /> : <p>{words.noneSigned}</p>}
      </section>
      {mine.team.length > 0 ? (
        <section className={styles.section} aria-labelledby="team">
          <h2 className={styles.title} id="team">
            {words.team}
          </h2>
          <p>{words.teamHelp}</p>
          <Team team={mine.team} />
        </section>
      ) : null}
    </>
  );
}

function ToSign({ requests }: { requests: readonly ToSignView[] }) {
  const styles = useSigningStyles();
  return (
    <ul className={styles.list}>
      {requests.map((request) => {
        const { version, about, changes } = request;
        const place = placeOf(request);
        return (
          <li key={place} className={styles.item}>
            <h3 className={styles.subtitle}>{version.text.title}</h3>
            {about ? <span>{words.forChild(about)}</span> : null}
            <span className={styles.quiet}>{words.version(version.number, version.audienceLabel)}</span>
            {changes ? <strong>{words.newVersion}</strong> : null}
            <RouteLink to={{ page: 'agreements', place }} aria-label={words.readAndSignOf(version.text.title, about)}>
              {words.readAndSign}
            </RouteLink>
          </li>
        );
      })}
    </ul>
  );
}

function Signed({ signed }: { signed: MineView['signed'] }) {
  const styles = useSigningStyles();
  return (
    <ul className={styles.list}>
      {signed.map((one) => (
        <li key={`${one.hash} ${one.about ?? ''} ${one.at}`} className={styles.item}>
          <h3 className={styles.subtitle}>{one.title}</h3>
          {one.about ? <span>{words.forChild(one.about)}</span> : null}
          <span className={styles.quiet}>
            <When at={one.at} />
          </span>
          <details>
            <summary>{words.receipt.show}</summary>
            <Receipt receipt={one} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Whom a line manager or tutor should speak to. */
function Team({ team }: { team: MineView['team'] }) {
  const styles = useSigningStyles();
  return (
    <ul className={styles.list} aria-labelledby="team">
      {team.map(({ name, missing }, place) => (
        <li key={place} className={styles.item}>
          <strong>{name}</strong>
          {missing.map(({ title, part, stateLabel }) => (
            <span key={`${title} ${part}`} className={styles.quiet}>
              {title}. {part}: {stateLabel}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
