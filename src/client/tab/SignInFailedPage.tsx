import { Button } from '@fluentui/react-components';
import type { Problem } from '../../contract/problem';
import { Numbers } from '../ui/Numbers';
import { PageHeading } from '../ui/PageHeading';
import { common } from '../words/en-gb/common';
import { useShellStyles } from './shell-styles';

interface SignInFailedPageProps {
  problem: Problem;
  busy: boolean;
  onRetry: () => void;
}

/** The service could not say who is here: the reason, one button, and the numbers it gave (999 when it gave none). */
export function SignInFailedPage({ problem, busy, onRetry }: SignInFailedPageProps) {
  const styles = useShellStyles();
  const contacts =
    problem.contacts.length > 0 ? problem.contacts : [{ label: common.outside.emergency, telephone: '999' }];
  return (
    <main className={styles.main}>
      <div className={styles.column}>
        <PageHeading>{common.startFailed.title}</PageHeading>
        <p role="alert">
          {problem.message} {problem.whatToDo}
        </p>
        <div>
          <Button appearance="primary" onClick={onRetry} disabledFocusable={busy}>
            {common.tryAgain}
          </Button>
        </div>
        <p>{common.outside.urgent}</p>
        <Numbers contacts={contacts} />
        {problem.id ? <p>{common.problemNumber(problem.id)}</p> : null}
      </div>
    </main>
  );
}
