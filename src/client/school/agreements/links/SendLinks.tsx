import { Button, ProgressBar } from '@fluentui/react-components';
import type { LinksView, MailLinks } from '../../../../contract/links';
import { Notice } from '../../../ui/Notice';
import { ProblemNotice } from '../../../ui/ProblemNotice';
import { linksWords as words } from '../../../words/en-gb/links';
import { useSchoolStyles } from '../../school-styles';
import { useMailing } from './use-mailing';

interface SendLinksProps {
  view: LinksView;
  group: MailLinks;
  onChange: () => void;
}

/** Sending a whole group its links: how far it is, a way to stop, a way to go on. */
export function SendLinks({ view, group, onChange }: SendLinksProps) {
  const styles = useSchoolStyles();
  const { mailing, run, stop } = useMailing(group, onChange);
  const { state, sent, left, refused, later, problem } = mailing;
  const said = words.progress(sent, sent + left);
  if (!view.canMail) {
    return (
      <Notice intent="info">
        <p>{words.noMailbox}</p>
      </Notice>
    );
  }
  return (
    <>
      <p className={styles.text}>{words.toSend(view.toSend)}</p>
      {state === 'running' ? (
        <div>
          <ProgressBar value={sent + left > 0 ? sent / (sent + left) : 0} aria-label={words.sending} aria-valuetext={said} thickness="large" />
          <p className={styles.quiet}>{later ? `${said}. ${words.later}` : said}</p>
        </div>
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {state === 'stopped' || state === 'done' ? (
        <Notice intent={state === 'done' ? 'success' : 'info'} role="status">
          <p>{state === 'done' ? words.done(sent) : `${words.done(sent)} ${words.stopped}`}</p>
        </Notice>
      ) : null}
      {refused.length > 0 ? (
        <Notice intent="warning" role="status">
          <p>{words.refused}</p>
          <ul className={styles.points}>
            {refused.map((name, place) => (
              <li key={place}>{name}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <div className={styles.buttons}>
        {state === 'running' ? (
          <Button onClick={stop}>{words.stop}</Button>
        ) : view.toSend === 0 ? null : (
          <Button appearance="primary" onClick={() => void run(view.toSend)}>
            {state === 'stopped' ? words.goOn : words.send(view.toSend)}
          </Button>
        )}
      </div>
    </>
  );
}
