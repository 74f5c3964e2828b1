import type { NoticeSender } from '../../domain/ports';
import type { GraphClient } from '../graph-client';
import { queryOf } from '../odata';
import { outcomeOf } from './outcome';

/**
 * E-mail from the school's own mailbox (Graph documentation, "user: sendMail"): Mail.Send, best given for that mailbox
 * alone by RBAC for Applications in Exchange Online. Says reference, priority and link (P7). 202 promises no delivery.
 */
export function mailSender(graph: GraphClient, mailbox: string): NoticeSender {
  return {
    send: async (personId, notice) => {
      let address: string | undefined;
      const looked = await outcomeOf(async () => {
        const path = `/users/${encodeURIComponent(personId)}${queryOf({ select: ['mail'] })}`;
        const { mail } = await graph.get<{ mail?: string | null }>(path, { lane: 'safeguarding' });
        address = mail ?? undefined;
      });
      if (looked !== 'sent') return looked;
      if (address === undefined) return 'refused';
      return outcomeOf(() => post(graph, mailbox, { address: address ?? '', ...notice }));
    },
  };
}

interface Mail {
  address: string;
  summary: string;
  priority: string;
  link: string;
}

async function post(graph: GraphClient, mailbox: string, mail: Mail): Promise<void> {
  const message = {
    subject: mail.summary,
    importance: 'high',
    body: {
      contentType: 'text',
      content: [mail.summary, `Priority: ${mail.priority}`, `Open it in Lantern: ${mail.link}`].join('\r\n\r\n'),
    },
    toRecipients: [{ emailAddress: { address: mail.address } }],
  };
  await graph.post(
    `/users/${encodeURIComponent(mailbox)}/sendMail`,
    { message, saveToSentItems: true },
    { lane: 'safeguarding', units: 1 },
  );
}
