import { Button } from '@fluentui/react-components';
import type { MessageView } from '../../contract/cases';
import { useTab } from '../tab/tab-context';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

/**
 * The message as evidence: plain words only, nothing loaded from elsewhere. Where nothing may be kept, the reason
 * stands in its place (P4).
 */
export function CaseMessage({ message }: { message: MessageView }) {
  const styles = useCaseStyles();
  const { host } = useTab();
  const { link, bodyState } = message;
  return (
    <section className={styles.section} aria-labelledby="message">
      <h2 className={styles.title} id="message">
        {words.messageTitle}
      </h2>
      <span className={styles.quiet}>
        {words.messageBy(message.author)}, <When at={message.sentAt} />
      </span>
      {message.paragraphs.length > 0 ? (
        <blockquote className={styles.quote}>
          {message.paragraphs.map((paragraph, index) => (
            <p key={index} className={styles.words}>
              {paragraph}
            </p>
          ))}
        </blockquote>
      ) : null}
      {bodyState === 'whole' ? null : <p>{words.bodyStates[bodyState]}</p>}
      {message.mediaDropped > 0 ? <p>{words.mediaDropped(message.mediaDropped)}</p> : null}
      {message.attachments.length > 0 ? (
        <div>
          <h3 className={styles.subtitle}>{words.attachments}</h3>
          <ul>
            {message.attachments.map((attachment, index) => (
              <li key={index}>{attachment.name}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {link ? (
        <div>
          <Button size="small" onClick={() => void host.openLink(link)}>
            {words.openMessage}
          </Button>
        </div>
      ) : null}
      <div>
        <div className={styles.quiet}>{words.hash}</div>
        <code className={styles.hash}>{message.hash}</code>
      </div>
    </section>
  );
}
