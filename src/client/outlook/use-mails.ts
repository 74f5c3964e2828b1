import { useCallback, useEffect, useRef, useState } from 'react';
import { MAILS_LIMIT } from '../../contract/limits';
import type { SentOriginal } from '../service';
import type { Mailbox, OpenedMail } from './mailbox';

/** The e-mails of a report: the one in front at first, and others that are added one by one. */
export function useMails(mailbox: Mailbox) {
  const [front, setFront] = useState<OpenedMail | null>();
  const [held, setHeld] = useState<{ key: string; mails: readonly OpenedMail[] }>();
  /** Read while the message is in front, because Outlook gives it away no later. */
  const read = useRef(new Map<string, Promise<SentOriginal>>());

  useEffect(() => {
    let turn = 0;
    const look = () => {
      const mine = ++turn;
      void mailbox.current().then((mail) => mine === turn && setFront(mail ?? null));
    };
    look();
    mailbox.onChange(look);
    return () => {
      turn = -1;
    };
  }, [mailbox]);

  const mails = held?.mails ?? (front ? [front] : []);
  const change = (next: readonly OpenedMail[]) => setHeld((before) => before && { ...before, mails: next });

  /** Holds on to what is in front, whatever is opened next. */
  const hold = useCallback(() => {
    if (front) setHeld((before) => before ?? { key: front.id, mails: [front] });
  }, [front]);
  const add = () => front && change([...mails, front]);
  const leaveOut = (id: string) => change(mails.filter((mail) => mail.id !== id));
  const startAgain = () => {
    read.current.clear();
    setHeld(undefined);
  };

  /** Reads the originals ahead where the kind of concern allows it, and forgets them at once where it does not (P4). */
  const readAhead = useCallback((of: readonly OpenedMail[], allowed: boolean) => {
    if (!allowed) return read.current.clear();
    for (const mail of of) {
      if (read.current.has(mail.id)) continue;
      const original = mail.original();
      original.catch(() => read.current.delete(mail.id));
      read.current.set(mail.id, original);
    }
  }, []);
  const originalOf = useCallback((mail: OpenedMail) => read.current.get(mail.id) ?? mail.original(), []);

  const other = front && held && !held.mails.some(({ id }) => id === front.id) ? front : undefined;
  return {
    loading: front === undefined,
    front: front ?? undefined,
    /** Of the e-mail that the report began with; another one in front begins another, until this one is held. */
    key: held?.key ?? front?.id,
    mails,
    /** Another e-mail than those of the report is in front. */
    other,
    full: mails.length >= MAILS_LIMIT,
    hold,
    add,
    leaveOut,
    startAgain,
    readAhead,
    originalOf,
  };
}

export type Mails = ReturnType<typeof useMails>;
