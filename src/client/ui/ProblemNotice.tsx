import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../contract/problem';
import type { ContactView } from '../../contract/reports';
import { useTab } from '../tab/tab-context';
import { common } from '../words/en-gb/common';
import { Notice } from './Notice';
import { TelephoneLink } from './Numbers';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM, marginTop: '12px' },
});

interface ProblemNoticeProps {
  problem: Problem;
  retry?: { label: string; onClick: () => void; busy?: boolean };
}

/** What went wrong in a sentence, what to do, one button to try again and one number to ring. */
export function ProblemNotice({ problem, retry }: ProblemNoticeProps) {
  const styles = useStyles();
  const { session } = useTab();
  const contact = numberToRing(problem.contacts, session.emergencyContacts);
  return (
    <Notice intent="danger" role="alert">
      <p>
        <strong>{problem.message}</strong>
      </p>
      <p>{problem.whatToDo}</p>
      <div className={styles.row}>
        {retry ? (
          <Button onClick={retry.onClick} disabledFocusable={retry.busy}>
            {retry.label}
          </Button>
        ) : null}
        {contact ? (
          <span>
            {contact.label}: <TelephoneLink number={contact.telephone} />
          </span>
        ) : null}
      </div>
      {problem.id ? <p>{common.problemNumber(problem.id)}</p> : null}
    </Notice>
  );
}

/**
 * The one number beside a failure: the service puts the safeguarding lead first among a problem's contacts. When
 * the service could not be reached, the lead is the last of the emergency numbers (contract/session.ts), after 999
 * and children's social care.
 */
export function numberToRing(
  ofProblem: readonly ContactView[],
  ofSession: readonly ContactView[],
): ContactView | undefined {
  return ofProblem[0] ?? ofSession.at(-1);
}
