import { CursorTooOld, MailboxRefused, SubscriptionRefused } from '../../src/domain/intake/ports';
import type { IntakeMailbox } from '../../src/domain/intake/ports';
import type { MailFacts } from '../../src/domain/intake/types';
import { Trouble } from './trouble';

/** A message as it is put into the mailbox; `mime` follows from the rest unless given. */
export interface Arriving {
  from?: string;
  subject?: string;
  text?: string;
  mime?: string | Uint8Array;
  headers?: Record<string, string>;
  messageId?: string;
  receivedAt?: string;
  isCalendar?: boolean;
}

export interface FakeIntakeMailbox extends IntakeMailbox {
  arrive(mail: Arriving): string;
  /** Somebody puts a message away for good. */
  remove(id: string): void;
  sent: { to: string; subject: string; text: string }[];
  subscriptions: Map<string, { clientState: string; expiresAt: string }>;
  /** How often the bytes of a message were read. */
  reads: number;
  forgetCursors(): void;
  /** `mailbox`: nothing may be read; `subscriptions`: nobody can be told; `sending`: nothing may be sent. */
  refuse(what: 'mailbox' | 'subscriptions' | 'sending' | 'nothing'): void;
  failNext: Trouble<'changes' | 'facts' | 'mime' | 'send'>['failNext'];
}

const PAGE = 20;

/** A mailbox in memory, for one school. */
export function fakeIntakeMailbox(now: () => Date, address = 'online.safety@wrenhollow.example'): FakeIntakeMailbox {
  const mails = new Map<string, { facts: MailFacts; mime: Uint8Array; order: number }>();
  const trouble = new Trouble<'changes' | 'facts' | 'mime' | 'send'>();
  let order = 0;
  let generation = 0;
  let refused: Parameters<FakeIntakeMailbox['refuse']>[0] = 'nothing';
  const allowed = (): void => {
    if (refused === 'mailbox') throw new MailboxRefused();
  };
  const box: FakeIntakeMailbox = {
    address,
    sent: [],
    subscriptions: new Map(),
    reads: 0,
    failNext: trouble.failNext.bind(trouble),
    forgetCursors: () => void (generation += 1),
    refuse: (what) => void (refused = what),
    remove: (id) => void mails.delete(id),
    arrive: (given) => {
      order += 1;
      const id = `AAMk${order}`;
      const facts = factsOf(given, id, now());
      const mime = typeof given.mime === 'string' || given.mime === undefined ? Buffer.from(given.mime ?? plainMime(facts, given)) : given.mime;
      mails.set(id, { facts, mime: new Uint8Array(mime), order });
      return id;
    },
    changes: ({ cursor, since }) =>
      trouble.around('changes', () => {
        allowed();
        const [age, at] = (cursor ?? `${generation}:0`).split(':').map(Number);
        if (age !== generation) throw new CursorTooOld();
        const all = [...mails.values()].filter((mail) => mail.order > (at ?? 0) && (cursor !== undefined || mail.facts.receivedAt >= since));
        const page = all.slice(0, PAGE);
        const messages = page.map(({ facts: { id, internetMessageId, receivedAt } }) => ({ id, internetMessageId, receivedAt }));
        return { messages, cursor: `${generation}:${page.at(-1)?.order ?? order}`, more: all.length > page.length };
      }),
    facts: (id) => trouble.around('facts', () => (allowed(), mails.get(id)?.facts)),
    mime: (id) =>
      trouble.around('mime', () => {
        allowed();
        box.reads += 1;
        return mails.get(id)?.mime;
      }),
    send: async (to, mail) => {
      if (refused === 'sending') return 'refused';
      try {
        return await trouble.around('send', () => (box.sent.push({ to, ...mail }), 'sent' as const));
      } catch {
        return 'tryAgain';
      }
    },
    subscribe: async ({ clientState, until }) => {
      await Promise.resolve();
      if (refused === 'subscriptions') throw new SubscriptionRefused();
      const id = `subscription-${box.subscriptions.size + 1}`;
      box.subscriptions.set(id, { clientState, expiresAt: until.toISOString() });
      return { id, expiresAt: until.toISOString() };
    },
    renew: async (id, until) => {
      await Promise.resolve();
      const there = box.subscriptions.get(id);
      if (!there) return 'gone';
      there.expiresAt = until.toISOString();
      return { expiresAt: there.expiresAt };
    },
  };
  return box;
}

function factsOf(given: Arriving, id: string, now: Date): MailFacts {
  const { from = 'a.osei@wrenhollow.example', subject = 'A concern', headers = {}, isCalendar = false } = given;
  return {
    id,
    internetMessageId: given.messageId ?? `<${id}@mail.example>`,
    receivedAt: given.receivedAt ?? `${now.toISOString().slice(0, 19)}Z`,
    subject,
    ...(from === '' ? {} : { from: { name: '', address: from } }),
    to: [],
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    isCalendar,
  };
}

function plainMime({ subject, from, internetMessageId }: MailFacts, { text = 'Please look at this.' }: Arriving): string {
  return [`From: <${from?.address ?? ''}>`, `Subject: ${subject}`, `Message-ID: ${internetMessageId}`, '', text].join('\r\n');
}
