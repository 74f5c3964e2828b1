import express, { type Router } from 'express';
import { z } from 'zod';
import type { EmulatorContext } from '../context';
import type { Graph } from '../graph';
import { toMime } from '../graph/mail-mime';
import { plainText } from '../graph/mail-shape';
import type { Mail, NewMail } from '../graph/mail-state';

const sending = z.object({
  /** A person of the school; else `from` says who it is, truly or not. */
  personId: z.string().optional(),
  from: z.object({ name: z.string(), address: z.string() }).optional(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  /** An e-mail of that person's mailbox to send on. */
  forward: z.object({ id: z.string(), as: z.enum(['inline', 'attachment']) }).optional(),
  headers: z.array(z.object({ name: z.string(), value: z.string() })).optional(),
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), bytes: z.string() })).optional(),
});
type Sending = z.infer<typeof sending>;

/**
 * What Outlook's Send does here, without Graph: people press a button in it.
 *
 *   POST /_outlook/send  {personId or from, to, subject, text, forward?, headers?, attachments?}
 */
export function sendRoutes(context: EmulatorContext, graph: Graph): Router {
  const router = express.Router();
  router.post('/_outlook/send', express.json({ limit: '80mb' }), (request, response) => {
    const asked = sending.safeParse(request.body);
    const boxes = [...graph.state().mailboxes.values()];
    const to = boxes.find(({ address }) => address === asked.data?.to.toLowerCase());
    if (!asked.success || !to) return void response.status(400).json({ error: 'invalid_request' });
    const own = boxes.find(({ ownerId }) => ownerId === asked.data.personId);
    const from = own ? { name: own.displayName, address: own.address } : asked.data.from;
    const forwarded = own?.mails.get(asked.data.forward?.id ?? '');
    if (!from) return void response.status(400).json({ error: 'invalid_request' });
    graph.deliver(to, {
      ...letter(asked.data, forwarded),
      from,
      to: [{ name: to.displayName, address: to.address }],
      at: context.clock.now(),
    });
    response.status(204).end();
  });
  return router;
}

function letter({ subject, text, forward, headers, attachments = [] }: Sending, forwarded: Mail | undefined) {
  const attached = forwarded && forward?.as === 'attachment' ? [asFile(forwarded)] : [];
  const content = forwarded && forward?.as === 'inline' ? `${text}\n\n${quoted(forwarded)}` : text;
  const mail: Pick<NewMail, 'wellKnown' | 'isRead' | 'subject' | 'bodyType' | 'content' | 'attachments' | 'headers'> = {
    wellKnown: 'inbox',
    isRead: false,
    subject: forwarded ? `FW: ${forwarded.subject}` : subject,
    bodyType: 'text',
    content,
    attachments: [...attached, ...attachments],
    headers,
  };
  return mail;
}

/** As Outlook puts it above what it sends on. */
function quoted(mail: Mail): string {
  const person = ({ name, address }: Mail['from']): string => `${name} <${address}>`;
  return [
    '________________________________',
    `From: ${person(mail.from)}`,
    `Sent: ${new Date(mail.receivedAt).toUTCString()}`,
    `To: ${mail.to.map(person).join('; ')}`,
    `Subject: ${mail.subject}`,
    '',
    plainText(mail),
  ].join('\n');
}

function asFile(mail: Mail): { name: string; contentType: string; bytes: string } {
  const name = `${mail.subject.replace(/[^\w -]/g, '').slice(0, 60)}.eml`;
  return { name, contentType: 'message/rfc822', bytes: Buffer.from(toMime(mail)).toString('base64') };
}
