import { createHash } from 'node:crypto';
import { withholdMedia } from '../../domain/incidents/media';
import { messageRecord } from './message-record';
import { quoteOf } from './quote';

const JACK = '00000000-0000-4000-8000-000000000011';
const where = {
  conversationId: '19:class@thread.tacv2;messageid=1763884000000',
  now: new Date('2026-11-23T10:36:00Z'),
  hasher: { sha256: (text: string) => createHash('sha256').update(text).digest('hex') },
};
const payload = {
  id: '1763884683000',
  replyToId: null,
  messageType: 'message',
  createdDateTime: '2026-11-23T07:58:03Z',
  deleted: false,
  linkToMessage: 'https://teams.microsoft.com/l/message/19:class@thread.tacv2/1763884683000',
  from: {
    device: null,
    user: { userIdentityType: 'aadUser', id: JACK.toUpperCase(), displayName: 'Jack Pemberton' },
    application: null,
  },
  body: {
    contentType: 'html',
    content: '<div>so <b>dead</b> <img src="https://graph.microsoft.com/x"></div>',
  },
  attachments: [
    { id: 'a', contentType: 'reference', name: 'photo.jpg', contentUrl: 'https://example.org/photo.jpg' },
  ],
};

describe('messageRecord', () => {
  test('REP-1 text, author, time, link and names of attachments come with the report, as they were', () => {
    expect(messageRecord(payload, where)).toEqual({
      messageId: '1763884683000',
      conversationId: '19:class@thread.tacv2',
      author: { name: 'Jack Pemberton', directoryId: JACK },
      sentAt: '2026-11-23T07:58:03.000Z',
      link: payload.linkToMessage,
      body: payload.body.content,
      attachments: [{ name: 'photo.jpg', contentType: 'reference' }],
      hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      bodyState: 'whole',
      mediaDropped: 0,
    });
  });

  test('the hash is of the payload whatever order its keys came in, and of nothing else', () => {
    const turned = Object.fromEntries(Object.entries(payload).reverse());
    expect(messageRecord(turned, where)?.hash).toBe(messageRecord(payload, where)?.hash);
    expect(messageRecord({ ...payload, subject: 'x' }, where)?.hash).not.toBe(
      messageRecord(payload, where)?.hash,
    );
  });

  test('a deleted message keeps who, when and where', () => {
    const record = messageRecord({ ...payload, deleted: true }, where);
    expect(record).toMatchObject({ author: { directoryId: JACK }, bodyState: 'deleted', attachments: [] });
    expect(record).not.toHaveProperty('body');
  });

  test.each([{ body: null }, { body: { contentType: 'html' } }, { body: { content: '' } }])(
    'a message without a body (%j) is a message all the same',
    (change) => {
      const record = messageRecord({ ...payload, ...change }, where);
      expect(record?.bodyState).toBe('whole');
      expect(record).not.toHaveProperty('body');
    },
  );

  test('an app, a removed account or an id that is none gives an author without identity', () => {
    const fromApp = {
      ...payload,
      from: { application: { id: 'x', displayName: 'Homework bot' }, user: null },
    };
    expect(messageRecord(fromApp, where)?.author).toEqual({ name: 'Homework bot' });
    expect(messageRecord({ ...payload, from: null }, where)?.author).toEqual({ name: 'an unknown author' });
    expect(
      messageRecord({ ...payload, from: { user: { id: 'not-a-guid', displayName: 'J' } } }, where)?.author,
    ).toEqual({ name: 'J' });
  });

  test('a missing or broken time is taken from the number of the message, else from the clock', () => {
    expect(messageRecord({ ...payload, createdDateTime: 'yesterday' }, where)?.sentAt).toBe(
      new Date(1763884683000).toISOString(),
    );
    expect(messageRecord({ ...payload, id: 'abc', createdDateTime: null }, where)?.sentAt).toBe(
      where.now.toISOString(),
    );
  });

  test.each(['javascript:alert(1)', 'http://x.example/', 'nonsense', null])(
    '%p is not kept as a link',
    (linkToMessage) => {
      expect(messageRecord({ ...payload, linkToMessage }, where)).not.toHaveProperty('link');
    },
  );

  test.each([undefined, null, 'text', 7, [], {}, { id: '' }, { id: 7 }])('%j is no message', (nothing) => {
    expect(messageRecord(nothing, where)).toBeUndefined();
  });

  test('P4 withheld, nothing of body and attachments is left, and the hash stays', () => {
    const record = messageRecord(payload, where);
    const withheld = record && withholdMedia(record, { mediaForbidden: true });
    expect(JSON.stringify(withheld)).not.toMatch(/dead|photo|graph\.microsoft/);
    expect(withheld).toMatchObject({ bodyState: 'withheld', mediaDropped: 2, hash: record?.hash });
  });
});

describe('quoteOf', () => {
  test.each([
    ['<div>you &amp; me &lt;3&nbsp;&#39;now&#39;</div>', "you & me <3 'now'"],
    ['<p>one</p><p>two</p>', 'one two'],
    ['a<script>steal()</script>b<style>x{}</style>c', 'a b c'],
    ['open <script>never closed', 'open'],
    ['cut off <img src="x', 'cut off'],
    ['&#x110000;&#0;&bogus;', '&bogus;'],
    ['', ''],
  ])('%p reads %p', (html, text) => expect(quoteOf(html)).toBe(text));

  test('it is short, however long the message, and quick', () => {
    const began = performance.now();
    expect(quoteOf(`${'<'.repeat(500_000)}${'word '.repeat(100_000)}`).length).toBeLessThanOrEqual(281);
    expect(quoteOf('😀'.repeat(1_000)).length).toBeLessThanOrEqual(281);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
