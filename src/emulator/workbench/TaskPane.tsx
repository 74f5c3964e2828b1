import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OpenMail } from '../outlook/mail-view';
import type { Ceiling, HostState, ToAddin, ToHost } from '../outlook/stub/protocol';
import { api } from './api';
import { answerNaa } from './naa';
import type { OutlookProps } from './Outlook';

const useStyles = makeStyles({
  frame: {
    width: '360px',
    flexShrink: 0,
    border: 'none',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 640px)': { width: '100%', borderLeft: 'none' },
  },
});

type TaskPaneProps = OutlookProps & { ceiling: Ceiling; mail: OpenMail | undefined };

/** The add-in's task pane, pinned: it stays while another e-mail is chosen. The workbench is its Outlook. */
export function TaskPane(props: TaskPaneProps) {
  const styles = useStyles();
  const frame = useRef<HTMLIFrameElement>(null);
  const spoken = useRef(false);
  const { world, person, theme, ceiling, mail } = props;
  const origin = new URL(world.paneAddress).origin;
  useEffect(() => {
    const post = (message: ToAddin): void => frame.current?.contentWindow?.postMessage(message, origin);
    const state: HostState = {
      ceiling,
      theme,
      user: { displayName: person.displayName, emailAddress: person.userPrincipalName },
      ...(mail ? { item: mail } : {}),
    };
    if (spoken.current) post({ office: 'state', state });
    const listen = (event: MessageEvent<ToHost>): void => {
      if (event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      if (event.data?.office === 'hello') {
        spoken.current = true;
        post({ office: 'state', state });
      }
      if (event.data?.office === 'naa') {
        const host = { theme, entityId: '', tenantId: world.tenantId, user: person, sessionId: 'outlook' };
        void answerNaa(event.data.envelope, host, api.naaToken).then((envelope) => post({ office: 'naa', envelope }));
      }
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  }, [ceiling, theme, person, mail, origin, world.tenantId]);
  return <iframe ref={frame} className={styles.frame} title="Lantern task pane" src={world.paneAddress} />;
}
