import { FluentProvider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import { App } from './App';
import { OutsidePage } from './OutsidePage';
import { SignedIn } from './SignedIn';
import { StartFailedPage } from './StartFailedPage';
import type { TabStart } from './start-tab';
import { useHostTheme } from './themes';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground1, colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
});

/** The whole tab in the colours of its host, whatever state it is in. */
export function Tab({ start }: { start: TabStart }) {
  const host = start.state === 'ready' ? start.tab.host : start.host;
  const styles = useStyles();
  const { name, theme } = useHostTheme(host);
  useEffect(() => {
    // The page's own margin would let the host shine through around the provider.
    document.body.style.margin = '0';
    if (start.state === 'failed') host.failure();
  }, [host, start.state]);
  return (
    <FluentProvider theme={theme} className={mergeClasses(styles.root, name !== 'light' && styles.dark)}>
      {start.state === 'ready' ? (
        <SignedIn tab={start.tab}>
          <App />
        </SignedIn>
      ) : null}
      {start.state === 'outside' ? <OutsidePage /> : null}
      {start.state === 'failed' ? <StartFailedPage /> : null}
    </FluentProvider>
  );
}
