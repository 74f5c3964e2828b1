import type { OpenMail } from '../mail-view';

type Callback = (result: { status: string; value?: unknown; error?: { name: string } }) => void;

/** Milliseconds an answer of Outlook takes, so that nothing gets used to having it at once. */
const LATER = 20;

/** `Office.context.mailbox.item` of a read message, up to what the client supports. */
export function createItem(mail: OpenMail, supports: (version: string) => boolean) {
  const answer = (value: unknown, done: Callback | undefined): void =>
    void setTimeout(() => done?.({ status: 'succeeded', value }), LATER);
  const refuse = (name: string, done: Callback | undefined): void =>
    void setTimeout(() => done?.({ status: 'failed', error: { name } }), LATER);
  return {
    itemType: 'message',
    itemId: mail.id,
    itemClass: 'IPM.Note',
    subject: mail.subject,
    internetMessageId: mail.internetMessageId,
    conversationId: mail.conversationId,
    dateTimeCreated: new Date(mail.receivedAt),
    from: person(mail.from),
    sender: person(mail.from),
    to: mail.to.map(person),
    cc: mail.cc.map(person),
    attachments: mail.files.map(({ id, name, contentType, size, isInline }) => {
      return { id, name, contentType, size, isInline, attachmentType: 'file' };
    }),
    body: {
      getAsync: (_type: string, options?: object | Callback, done?: Callback) =>
        answer(mail.html, typeof options === 'function' ? (options as Callback) : done),
    },
    ...(supports('1.8')
      ? {
          getAllInternetHeadersAsync: (done: Callback) => answer(mail.headers, done),
          getAttachmentContentAsync: (id: string, done: Callback) => {
            const file = mail.files.find((one) => one.id === id);
            if (file) answer({ format: 'base64', content: file.bytes }, done);
            else refuse('InvalidAttachmentId', done);
          },
        }
      : {}),
    ...(supports('1.14') ? { getAsFileAsync: (done: Callback) => answer(mail.eml, done) } : {}),
  };
}

function person({ name, address }: { name: string; address: string }) {
  return { displayName: name, emailAddress: address };
}
