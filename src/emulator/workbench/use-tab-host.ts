import { useEffect, useState, type RefObject } from 'react';
import { api } from './api';
import { answer, type HostEffect, type HostState, type TabRequest } from './host-protocol';
import { answerNaa } from './naa';
import type { TabFrameProps } from './TabFrame';

/** Milliseconds after which a tab that said nothing is taken for absent. */
const PATIENCE = 12_000;

/**
 * Speaks the host's side of teams-js with the frame. Only messages of that frame and of the product's own origin
 * are heard, and answers go to that origin only: they carry tokens.
 * @returns whether the tab has been silent for too long
 */
export function useTabHost(frame: RefObject<HTMLIFrameElement | null>, props: TabFrameProps): boolean {
  const { world, person, theme, subPage, go, follow } = props;
  const [heard, setHeard] = useState('');
  const [silent, setSilent] = useState('');
  const visit = `${person.id} ${subPage}`;
  const origin = new URL(world.tabAddress).origin;
  useEffect(() => {
    const timer = setTimeout(() => setSilent(visit), PATIENCE);
    return () => clearTimeout(timer);
  }, [visit]);
  useEffect(() => {
    const host = hostState(props);
    const post = (message: unknown): void => frame.current?.contentWindow?.postMessage(message, origin);
    const act = (effect: HostEffect, request: TabRequest): void => {
      if (effect.kind === 'open') follow(effect.address);
      if (effect.kind === 'navigate') go({ personId: person.id, view: 'tab', subPage: effect.subPage });
      if (effect.kind === 'authenticate') {
        void answerNaa(effect.envelope, host, api.naaToken).then((reply) =>
          post(replyTo(request, [null, reply])),
        );
      }
    };
    const listen = (event: MessageEvent<TabRequest>): void => {
      if (event.source !== frame.current?.contentWindow || event.origin !== origin) return;
      if (typeof event.data?.func !== 'string') return;
      setHeard(visit);
      const { reply, effect } = answer(event.data, host);
      if (reply) post(replyTo(event.data, reply));
      if (effect) act(effect, event.data);
    };
    addEventListener('message', listen);
    return () => removeEventListener('message', listen);
  });
  const isThere = heard === visit;
  useEffect(() => {
    // Before the tab has spoken, the frame still has the workbench's own origin.
    if (isThere) frame.current?.contentWindow?.postMessage({ func: 'themeChange', args: [theme] }, origin);
  }, [frame, theme, origin, isThere]);
  return silent === visit && !isThere;
}

const replyTo = ({ id, uuidAsString }: TabRequest, args: unknown[]) => ({ id, uuidAsString, args });

function hostState({ world, person, theme, subPage }: TabFrameProps): HostState {
  return {
    theme,
    entityId: 'home',
    subEntityId: subPage,
    tenantId: world.tenantId,
    user: person,
    sessionId: `workbench-${person.id}`,
  };
}
