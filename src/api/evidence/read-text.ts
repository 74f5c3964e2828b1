import type { MailTextView } from '../../contract/evidence';
import { serviceWords } from '../../contract/words/service-en-gb';
import type { Caller, Deps } from '../deps';
import { openMail } from './open-mail';
import { pictureType } from './pictures';

/**
 * The words of an e-mail, its attachments by name, and how many pictures there are; none of them is in the answer
 * (INV-6). Throws Refusal (notFound, notAllowed, conflict), StoreUnavailable.
 *
 * Graph: reads the incident and the access log, adds one entry to it, then reads the file.
 */
export async function readText(deps: Deps, caller: Caller, reference: string, item: number): Promise<MailTextView> {
  const { mail, intact } = await openMail(deps, caller, { reference, item, step: 'text' });
  const { from, to, subject, sentAt, paragraphs, files, trouble } = mail;
  const notes = serviceWords.evidence;
  const note = intact ? trouble && notes[trouble] : notes.changed;
  return {
    from,
    to,
    subject,
    sentAt,
    paragraphs,
    attachments: files.map(({ name, size }, index) => ({ number: index + 1, name, size })),
    pictures: files.filter((file) => pictureType(file) !== undefined).length,
    ...(note ? { note } : {}),
  };
}
