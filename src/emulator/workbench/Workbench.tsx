import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { api } from './api';
import { Desk } from './Desk';
import { THEMES, useTheme } from './themes';
import { useLive } from './use-live';
import { useResource } from './use-resource';

const useStyles = makeStyles({
  // Not on the provider: its class is copied to every portal, and a menu would cover the page.
  root: { height: '100dvh', backgroundColor: tokens.colorNeutralBackground3 },
  wait: { height: '100%', display: 'grid', placeItems: 'center' },
});

/** The whole page: theme, the made-up world, and then the desk. */
export function Workbench() {
  const styles = useStyles();
  const [theme, setTheme] = useTheme();
  const live = useLive();
  const world = useResource('world', 0, async () => ({ ...(await api.world()), ...(await api.progress()) }));
  return (
    <FluentProvider theme={THEMES[theme].theme}>
      <div className={styles.root}>
        {world.value ? (
          <Desk world={world.value} start={world.value.first} live={live} theme={theme} onTheme={setTheme} />
        ) : (
          <main className={styles.wait}>
            {world.error ? (
              <MessageBar intent="error">
                <MessageBarBody>
                  The emulator does not answer. Start it, then load this page again.
                </MessageBarBody>
              </MessageBar>
            ) : (
              <Spinner label="Opening the school" />
            )}
          </main>
        )}
      </div>
    </FluentProvider>
  );
}
