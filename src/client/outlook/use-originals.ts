import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '../http';
import type { SentOriginal } from '../service';
import { useTab } from '../tab/tab-context';
import type { OpenedMail } from './mailbox';

export type OriginalsState = 'none' | 'sending' | 'again' | 'kept' | 'withheld';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Sends the originals once the report has its receipt, again and again while the pane is open. What it does not manage
 * is caught up when the e-mail is opened with the pane another time: the service knows what is missing.
 */
export function useOriginals(originalOf: (mail: OpenedMail) => Promise<SentOriginal>) {
  const { service } = useTab();
  const [state, setState] = useState<OriginalsState>('none');
  const open = useRef(true);
  useEffect(() => {
    open.current = true;
    return () => {
      open.current = false;
    };
  }, []);

  const sendOne = useCallback(
    async (reference: string, number: number, mail: OpenedMail): Promise<boolean> => {
      for (let pause = FIRST_PAUSE_MS; open.current; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
        try {
          await service.addOriginal(reference, number, await originalOf(mail));
          return true;
        } catch (error) {
          if (isFinal(problemOf(error).code)) return false;
          setState('again');
          await new Promise((resolve) => setTimeout(resolve, pause));
        }
      }
      return false;
    },
    [service, originalOf],
  );

  const send = useCallback(
    async (reference: string, mails: readonly OpenedMail[]) => {
      setState('sending');
      for (const [index, mail] of mails.entries()) {
        if (!(await sendOne(reference, index + 1, mail))) return setState('withheld');
      }
      setState('kept');
    },
    [sendOne],
  );
  return { state, setState, send, sendOne };
}

/** The service will never take it, however often it is sent. */
function isFinal(code: string): boolean {
  return code === 'notAllowed' || code === 'notFound' || code === 'badInput' || code === 'tooLarge';
}
