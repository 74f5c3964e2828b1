import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { NoAccessPage } from '../tab/NoAccessPage';
import { PartBoundary } from '../tab/PartBoundary';
import { useShellStyles } from '../tab/shell-styles';
import { SignedIn } from '../tab/SignedIn';
import { StartFailedPage } from '../tab/StartFailedPage';
import { useTab } from '../tab/tab-context';
import { useHostTheme } from '../tab/themes';
import { PageHeading } from '../ui/PageHeading';
import { Numbers } from '../ui/Numbers';
import { common } from '../words/en-gb/common';
import { outlook as words } from '../words/en-gb/outlook';
import type { Mailbox } from './mailbox';
import { PanePage } from './PanePage';
import type { PaneStart } from './start-pane';

// Few people hold roles at more than one school.
const SchoolSwitch = lazy(() => import('../tab/SchoolSwitch').then((part) => ({ default: part.SchoolSwitch })));

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1, colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  main: { padding: tokens.spacingHorizontalL },
});

/** The whole task pane in the colours of Outlook, whatever state it is in. */
export function Pane({ start }: { start: PaneStart }) {
  const styles = useStyles();
  const host = start.state === 'ready' ? start.tab.host : start.host;
  const { name, theme } = useHostTheme(host);
  useEffect(() => {
    document.body.style.margin = '0';
  }, []);
  return (
    <FluentProvider theme={theme} className={mergeClasses(styles.root, name !== 'light' && styles.dark)}>
      {start.state === 'ready' ? (
        <SignedIn tab={start.tab}>
          <main className={styles.main}>
            <Signed mailbox={start.mailbox} />
          </main>
        </SignedIn>
      ) : null}
      {start.state === 'failed' ? <StartFailedPage /> : null}
      {start.state === 'tooOld' || start.state === 'outside' ? <Elsewhere state={start.state} /> : null}
    </FluentProvider>
  );
}

function Signed({ mailbox }: { mailbox: Mailbox }) {
  const { session } = useTab();
  return (
    <PartBoundary>
      {session.schools ? (
        // Which school a report goes to must never be a guess.
        <Suspense fallback={<span>{session.school.name}</span>}>
          <SchoolSwitch schools={session.schools} />
        </Suspense>
      ) : null}
      {session.noAccess ? <NoAccessPage noAccess={session.noAccess} /> : <PanePage mailbox={mailbox} />}
    </PartBoundary>
  );
}

/** It cannot be done here: why, what to do instead, and whom to ring when it cannot wait. */
function Elsewhere({ state }: { state: 'tooOld' | 'outside' }) {
  const styles = useShellStyles();
  return (
    <main className={styles.main}>
      <div className={styles.column}>
        <PageHeading>{words[state].title}</PageHeading>
        <p>{words[state].text}</p>
        {state === 'tooOld' ? (
          <>
            <p>{words.tooOld.instead}</p>
            <p>{words.tooOld.keep}</p>
          </>
        ) : null}
        <p>{common.outside.urgent}</p>
        <Numbers contacts={[{ label: common.outside.emergency, telephone: '999' }]} />
      </div>
    </main>
  );
}
