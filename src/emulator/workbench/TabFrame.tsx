import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Person, World } from './api';
import type { Place } from './place';
import type { ThemeName } from './themes';
import { useTabHost } from './use-tab-host';

const useStyles = makeStyles({
  frame: { flex: 1, width: '100%', border: 'none', backgroundColor: tokens.colorNeutralBackground1 },
  bar: { margin: tokens.spacingHorizontalL },
});

export interface TabFrameProps {
  world: World;
  person: Person;
  theme: ThemeName;
  subPage: string;
  go: (place: Place) => void;
  follow: (address: string) => void;
}

/** The product's tab in a frame, with the workbench as its Teams. A new person or place loads it afresh. */
export function TabFrame(props: TabFrameProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const silent = useTabHost(frame, props);
  return (
    <>
      {silent && (
        <MessageBar intent="warning" className={styles.bar}>
          <MessageBarBody>
            Lantern does not answer at {props.world.tabAddress}. Start it with npm start, then open the tab
            again.
          </MessageBarBody>
        </MessageBar>
      )}
      <iframe
        key={`${props.person.id} ${props.subPage}`}
        ref={frame}
        className={styles.frame}
        title="Lantern"
        src={props.world.tabAddress}
        allow="clipboard-write"
      />
    </>
  );
}
