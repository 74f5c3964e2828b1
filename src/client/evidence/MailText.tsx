import { Button } from '@fluentui/react-components';
import type { MailTextView } from '../../contract/evidence';
import { useCaseStyles } from '../incidents/case-styles';
import { Notice } from '../ui/Notice';
import { evidenceWords as words } from '../words/en-gb/evidence';
import { sizeInWords } from './EvidenceItem';
import { Pictures } from './Pictures';
import type { EvidenceItemState } from './use-evidence-item';

/** The e-mail as plain words; its attachments only as files to save; its pictures one more step away. */
export function MailText({ text, state }: { text: MailTextView; state: EvidenceItemState }) {
  const styles = useCaseStyles();
  return (
    <div className={styles.section} role="region" aria-label={words.words}>
      {text.note ? (
        <Notice intent="warning">
          <p>{text.note}</p>
        </Notice>
      ) : null}
      <span>
        {words.from} <bdi>{text.from}</bdi>
      </span>
      <span>
        {words.to} <bdi>{text.to}</bdi>
      </span>
      <span>
        {words.subject}: <bdi>{text.subject || words.noSubject}</bdi>
      </span>
      {text.paragraphs.length > 0 ? (
        <blockquote className={styles.quote}>
          {text.paragraphs.map((paragraph, index) => (
            <p key={index} className={styles.words} dir="auto">
              {paragraph}
            </p>
          ))}
        </blockquote>
      ) : (
        <p>{words.noWords}</p>
      )}
      {text.attachments.length > 0 ? (
        <div>
          <h4 className={styles.subtitle}>{words.files}</h4>
          <ul className={styles.list}>
            {text.attachments.map(({ number, name, size }) => (
              <li key={number} className={styles.line}>
                <span>
                  <bdi>{name}</bdi> <span className={styles.quiet}>{sizeInWords(size)}</span>
                </span>
                <Button size="small" disabledFocusable={state.busy} onClick={() => void state.saveAttachment(number)}>
                  {words.save(name)}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {text.pictures > 0 ? <Pictures count={text.pictures} state={state} /> : null}
    </div>
  );
}
