import { Button } from '@fluentui/react-components';
import { changesBetween, problemsOfText, type AgreementText, type AgreementView } from '../../../contract/agreements';
import { ChangeItems } from '../../agreements/ChangeItems';
import { Notice } from '../../ui/Notice';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.one;

interface PublishProps {
  agreement: AgreementView;
  /** Absent while nothing was changed. */
  draft: AgreementText | undefined;
  busy: boolean;
  onPublish: () => void;
}

/** What the next version changes, in one list, and the button that makes it. Nothing changed, nothing to publish. */
export function Publish({ agreement: { versions, text }, draft, busy, onPublish }: PublishProps) {
  const styles = useSchoolStyles();
  const next = (versions[0]?.number ?? 0) + 1;
  const changes = draft ? changesBetween(text, draft) : [];
  const problems = problemsOfText(draft ?? text);
  const ready = problems.length === 0 && (next === 1 || draft !== undefined);
  return (
    <section className={styles.section} aria-labelledby="publish">
      <h2 className={styles.heading} id="publish">
        {next === 1 ? words.publish(next) : words.changes}
      </h2>
      {next === 1 ? <p className={styles.text}>{words.starting}</p> : null}
      {next > 1 && changes.length === 0 ? <p className={styles.text}>{words.noChanges}</p> : null}
      {next > 1 && changes.length > 0 ? <ChangeItems changes={changes} label={words.changes} /> : null}
      {problems.length > 0 ? (
        <Notice intent="warning" role="status">
          {problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </Notice>
      ) : null}
      <p className={styles.quiet}>{words.publishHelp}</p>
      <div>
        <Button appearance="primary" disabledFocusable={busy || !ready} onClick={onPublish}>
          {busy ? words.publishing : words.publish(next)}
        </Button>
      </div>
    </section>
  );
}
