import type { OutsideLetterSender } from '../../domain/agreements/ports';
import type { GraphClient } from '../graph-client';
import { outcomeOf } from './outcome';

/**
 * E-mail to people without an account, from the school's own mailbox (Graph documentation, "user: sendMail"; Mail.Send
 * for that mailbox). Not kept among the sent items: a letter carries a link that nobody else may hold.
 */
export function outsideLetterSender(graph: GraphClient, mailbox: string): OutsideLetterSender {
  return {
    send: ({ address, subject, text }) =>
      outcomeOf(async () => {
        const message = {
          subject,
          body: { contentType: 'text', content: text },
          toRecipients: [{ emailAddress: { address } }],
        };
        await graph.post(
          `/users/${encodeURIComponent(mailbox)}/sendMail`,
          { message, saveToSentItems: false },
          { lane: 'routine', units: 1 },
        );
      }),
  };
}
