import { useEffect, useState } from 'react';
import { useTab } from '../tab/tab-context';
import type { OpenedMail } from './mailbox';

/**
 * An original that an earlier report of this very e-mail still waits for is sent now. Answers the reference once that is
 * done. The service names only what may be kept; nothing happens otherwise.
 */
export function useCatchUp(
  mail: OpenedMail | undefined,
  sendOne: (reference: string, number: number, mail: OpenedMail) => Promise<boolean>,
): string | undefined {
  const { service } = useTab();
  const [done, setDone] = useState<{ id: string; reference: string }>();
  useEffect(() => {
    if (!mail) return undefined;
    let left = false;
    void service
      .originalsDue()
      .then(async ({ due }) => {
        const mine = due.find(({ internetMessageId }) => internetMessageId !== '' && internetMessageId === mail.id);
        if (!mine || left) return;
        if (await sendOne(mine.reference, mine.mail, mail)) setDone({ id: mail.id, reference: mine.reference });
      })
      // Asked again the next time: the report itself has long arrived.
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [mail, service, sendOne]);
  return done && done.id === mail?.id ? done.reference : undefined;
}
