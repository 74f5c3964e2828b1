import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Problem } from '../../contract/problem';
import type { ContactView } from '../../contract/reports';
import { words } from '../../contract/words/en-gb';
import { useTab } from '../tab/tab-context';
import { common } from '../words/en-gb/common';
import { Notice } from './Notice';
import { TelephoneLink } from './Numbers';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginTop: '12px',
  },
});

interface ProblemNoticeProps {
  problem: Problem;
  retry?: { label: string; onClick: () => void; busy?: boolean };
  /** The concern is about the safeguarding lead: give another number. */
  notTheLead?: boolean;
}

/** What went wrong in a sentence, what to do, one button to try again and one number to ring. */
export function ProblemNotice({ problem, retry, notTheLead }: ProblemNoticeProps) {
  const styles = useStyles();
  const { session } = useTab();
  const contact = numberToRing(problem.contacts, session.emergencyContacts, notTheLead);
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
 * The one number beside a failure: the safeguarding lead's where there is one, else the last of the numbers (the
 * school's own come after 999 and the agencies). In a concern about the lead it is anybody else's (P3).
 */
export function numberToRing(
  ofProblem: readonly ContactView[],
  ofSession: readonly ContactView[],
  notTheLead = false,
): ContactView | undefined {
  const contacts = ofProblem.length > 0 ? ofProblem : ofSession;
  const isLead = ({ label }: ContactView) => label.toLowerCase().includes(words.roles.dsl);
  if (notTheLead) return contacts.findLast((contact) => !isLead(contact));
  return contacts.find(isLead) ?? contacts.at(-1);
}
