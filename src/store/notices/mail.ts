import type { LetterSender, NoticeSender } from '../../domain/ports';
import type { GraphLane } from '../graph/call';
import type { GraphClient } from '../graph-client';
import { queryOf } from '../odata';
import { outcomeOf } from './outcome';

/**
 * E-mail from the school's own mailbox (Graph documentation, "user: sendMail"): Mail.Send, best given for that mailbox
 * alone by RBAC for Applications in Exchange Online. Says reference, priority and link (P7). 202 promises no delivery.
 */
export function mailSender(graph: GraphClient, mailbox: string): NoticeSender {
  return {
    send: (personId, { summary, priority, link }) =>
      mailTo(personId, { graph, mailbox, lane: 'safeguarding' }, {
        subject: summary,
        paragraphs: [summary, `Priority: ${priority}`, `Open it in Lantern: ${link}`],
        importance: 'high',
      }),
  };
}

/** The same for what is no concern: it waits behind everything else (P9). */
export function letterSender(graph: GraphClient, mailbox: string): LetterSender {
  return {
    send: (personId, letter) => mailTo(personId, { graph, mailbox, lane: 'routine' }, { ...letter, importance: 'normal' }),
  };
}

interface Mail {
  subject: string;
  paragraphs: readonly string[];
  importance: 'normal' | 'high';
}

/** To the address that the directory has for a person; `refused` without one. */
async function mailTo(
  personId: string,
  { graph, mailbox, lane }: { graph: GraphClient; mailbox: string; lane: GraphLane },
  { subject, paragraphs, importance }: Mail,
): Promise<'sent' | 'refused' | 'tryAgain'> {
  let address: string | undefined;
  const looked = await outcomeOf(async () => {
    const path = `/users/${encodeURIComponent(personId)}${queryOf({ select: ['mail'] })}`;
    const { mail } = await graph.get<{ mail?: string | null }>(path, { lane });
    address = mail ?? undefined;
  });
  if (looked !== 'sent') return looked;
  if (address === undefined) return 'refused';
  const message = {
    subject,
    importance,
    body: { contentType: 'text', content: paragraphs.join('\r\n\r\n') },
    toRecipients: [{ emailAddress: { address } }],
  };
  return outcomeOf(async () => {
    await graph.post(`/users/${encodeURIComponent(mailbox)}/sendMail`, { message, saveToSentItems: true }, { lane, units: 1 });
  });
}
