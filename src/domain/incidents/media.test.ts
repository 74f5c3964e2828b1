import { cutBody, withholdMedia } from './media';
import type { MessageRecord } from './types';

const record: MessageRecord = {
  messageId: 'm1',
  conversationId: 'c1',
  author: { directoryId: 'a', name: 'Author' },
  sentAt: '2026-11-24T09:00:00.000Z',
  link: 'https://teams.example/m1',
  body: '<p>look <IMG src="x"> <video></video></p>',
  attachments: [{ name: 'secret.jpg' }, { name: 'b.png', contentType: 'image/png' }],
  hash: 'abc',
  bodyState: 'whole',
  mediaDropped: 1,
};

describe('media', () => {
  it('P4 INV-4 keeps who, when, where and the hash, and only the number of what went', () => {
    const kept = withholdMedia(record, { mediaForbidden: true });
    expect(kept).toEqual({
      messageId: 'm1',
      conversationId: 'c1',
      author: { directoryId: 'a', name: 'Author' },
      sentAt: '2026-11-24T09:00:00.000Z',
      link: 'https://teams.example/m1',
      attachments: [],
      hash: 'abc',
      bodyState: 'withheld',
      mediaDropped: 5,
    });
    expect('body' in kept).toBe(false);
    expect(withholdMedia(kept, { mediaForbidden: true })).toEqual(kept);
  });

  it('says of a deleted message that it was deleted', () => {
    const { body: _body, ...deleted } = { ...record, bodyState: 'deleted' as const };
    expect(withholdMedia(deleted, { mediaForbidden: true }).bodyState).toBe('deleted');
  });

  it('leaves the message alone where media may be kept', () => {
    expect(withholdMedia(record, { mediaForbidden: false })).toBe(record);
  });

  it.each([
    ['abc', 3, 'abc', 'whole'],
    ['abcd', 3, 'abc', 'cut'],
    ['ab<b>c</b>', 4, 'ab', 'cut'],
    ['ab\u{1F600}c', 3, 'ab', 'cut'],
  ])('cuts "%s" at %d to "%s"', (body, limit, expected, bodyState) => {
    expect(cutBody({ ...record, body }, limit)).toMatchObject({ body: expected, bodyState });
  });
});
