import { useEffect, useRef, useState } from 'react';
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

/**
 * Sends a group its links, a few in one request, until nobody is left, somebody stops it, or it fails. The service knows
 * who has one, so going on is the same as beginning.
 */
export function useMailing(group: MailLinks, onChange: () => void) {
  const { service } = useTab();
  const [mailing, setMailing] = useState(READY);
  const stopping = useRef(false);
  useEffect(() => {
    setMailing(READY);
    return () => {
      stopping.current = true;
    };
  }, [group]);

  async function run(left: number): Promise<void> {
    stopping.current = false;
    let now: Mailing = { ...mailing, state: 'running', left, later: false, problem: undefined };
    setMailing(now);
    while (!stopping.current && now.left > 0 && !now.later) {
      try {
        const { sent, refused, ...after } = await service.mailLinks(group);
        now = { ...now, ...after, sent: now.sent + sent, refused: [...now.refused, ...refused] };
      } catch (error) {
        setMailing({ ...now, state: 'stopped', problem: problemOf(error) });
        return onChange();
      }
      setMailing(now);
    }
    setMailing({ ...now, state: now.left > 0 ? 'stopped' : 'done' });
    onChange();
  }
  return { mailing, run, stop: () => void (stopping.current = true) };
}
