import { useCallback, useEffect, useRef, useState, type MutableRefObject } from 'react';
import type { MailLinks } from '../../../../contract/links';
import type { Problem } from '../../../../contract/problem';
import { problemOf } from '../../../http';
import { useTab } from '../../../tab/tab-context';

export interface Mailing {
  state: 'ready' | 'running' | 'stopped' | 'done';
  sent: number;
  left: number;
  refused: readonly string[];
  /** Microsoft 365 takes no more at this moment. */
  later: boolean;
  problem?: Problem;
}
const READY: Mailing = { state: 'ready', sent: 0, left: 0, refused: [], later: false };

/** Exchange Online takes so many e-mails of one mailbox in a minute (its limits, "message rate limit": 30). */
const PAUSE_MS = 60_000;

/**
 * Sends a group its links, a few in one request, until nobody is left, somebody stops it, or it fails. When Microsoft 365
 * takes no more it goes on a minute later by itself. The service knows who has one, so going on is the same as beginning.
 */
export function useMailing(group: MailLinks, onChange: () => void) {
  const { service } = useTab();
  const [mailing, setMailing] = useState(READY);
  const stopping = useRef(false);
  const wake = useRef<() => void>(() => undefined);
  const stop = useCallback(() => {
    stopping.current = true;
    wake.current();
  }, []);
  useEffect(() => {
    setMailing(READY);
    return stop;
  }, [group, stop]);

  async function run(left: number): Promise<void> {
    stopping.current = false;
    let now: Mailing = { ...mailing, state: 'running', left, later: false, problem: undefined };
    setMailing(now);
    while (!stopping.current && now.left > 0) {
      try {
        const { sent, refused, ...after } = await service.mailLinks(group);
        now = { ...now, ...after, sent: now.sent + sent, refused: [...now.refused, ...refused] };
      } catch (error) {
        setMailing({ ...now, state: 'stopped', problem: problemOf(error) });
        return onChange();
      }
      setMailing(now);
      if (now.later) await pause(wake);
    }
    setMailing({ ...now, later: false, state: now.left > 0 ? 'stopped' : 'done' });
    onChange();
  }
  return { mailing, run, stop };
}

/** Ends by itself after a while, or at once when somebody stops it. */
function pause(wake: MutableRefObject<() => void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    wake.current = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
