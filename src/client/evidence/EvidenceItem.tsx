import { Button } from '@fluentui/react-components';
import type { EvidenceItemView, VerifyView } from '../../contract/evidence';
import { useCaseStyles } from '../incidents/case-styles';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { When } from '../ui/When';
import { evidenceWords as words } from '../words/en-gb/evidence';
import { MailText } from './MailText';
import { useEvidenceItem } from './use-evidence-item';

interface EvidenceItemProps {
  reference: string;
  item: EvidenceItemView;
  onOpened: () => void;
}

/** One kept original: its facts, who opened it, and the ways to open it. Words first. */
export function EvidenceItem({ reference, item, onOpened }: EvidenceItemProps) {
  const styles = useCaseStyles();
  const state = useEvidenceItem(reference, item.number, onOpened);
  const { text, busy, problem, verified } = state;
  return (
    <div className={styles.section} role="group" aria-labelledby={`item-${item.number}`}>
      <h3 className={styles.subtitle} id={`item-${item.number}`}>
        {words.item(item.number)} {words.mailOf(item.mail)}
      </h3>
      <span>
        {item.source}, {sizeInWords(item.size)}
      </span>
      <span className={styles.quiet}>
        {words.added} <When at={item.addedAt} /> {words.by(item.addedBy)}
      </span>
      {item.corrects === undefined ? null : <p>{words.corrects(item.corrects)}</p>}
      {item.correctedBy === undefined ? null : <p>{words.correctedBy(item.correctedBy)}</p>}
      <div>
        <div className={styles.quiet}>{words.fingerprint}</div>
        <code className={styles.hash}>{item.sha256}</code>
      </div>
      <div className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={() => (text ? state.close() : void state.read())} aria-expanded={!!text}>
          {busy ? words.reading : text ? words.close : words.openText}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void state.verify()}>
          {words.verify}
        </Button>
        <Button disabledFocusable={busy} appearance="subtle" onClick={() => void state.saveOriginal()}>
          {words.download}
        </Button>
      </div>
      <p className={styles.quiet}>{words.saveHelp}</p>
      <div role="status">{verified ? <Verified view={verified} /> : null}</div>
      {problem ? <ProblemNotice problem={problem} /> : null}
      {text ? <MailText text={text} state={state} /> : null}
      <Opened opened={item.opened} />
    </div>
  );
}

function Verified({ view }: { view: VerifyView }) {
  const styles = useCaseStyles();
  return (
    <Notice intent={view.intact ? 'success' : 'danger'}>
      <p>{view.intact ? words.intact : view.now ? words.broken : words.gone}</p>
      {!view.intact && view.now ? <code className={styles.hash}>{view.now}</code> : null}
    </Notice>
  );
}

function Opened({ opened }: { opened: EvidenceItemView['opened'] }) {
  const styles = useCaseStyles();
  if (opened.length === 0) return <p className={styles.quiet}>{words.neverOpened}</p>;
  return (
    <details className={styles.why}>
      <summary>{words.openedTitle(opened.length)}</summary>
      <ul>
        {opened.map(({ name, at, step, reason }, index) => (
          <li key={index}>
            {name} {words.steps[step]}, <When at={at} />
            {reason ? <div>{words.reason(reason)}</div> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "23 KB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
