import { burn } from '@kenjiuno/msgreader/lib/Burner';
import { partOf, readLetter } from './read-letter';
import { readMsg } from './read-msg';

const mime = (...lines: string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
const withFile = (type: string, name: string, content: string): Uint8Array =>
  mime('From: <a@b.example>', 'Subject: FW', 'Content-Type: multipart/mixed; boundary="x"', '', '--x', 'Content-Type: text/plain', '', 'Look.', '--x', `Content-Type: ${type}; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, ...(type === 'message/rfc822' ? ['', content] : ['Content-Transfer-Encoding: base64', '', Buffer.from(content, 'latin1').toString('base64')]), '--x--', '');

describe('P4 a letter is read for its words, and nothing in it is opened', () => {
  it('an attached message is an original of its own, with the very bytes it came with', async () => {
    const inner = 'From: <x@y.example>\r\nSubject: inner\r\nX-Odd:   spaces   kept\r\n\r\nwords';
    const bytes = withFile('message/rfc822', 'it.eml', inner);
    const letter = await readLetter(bytes);
    expect(letter).toMatchObject({ own: 'Look.', originals: [{ mail: { subject: 'inner', sender: { address: 'x@y.example' } }, text: 'words' }] });
    const part = await partOf(bytes, 1);
    expect(Buffer.from(part?.bytes ?? []).toString('latin1').trim()).toBe(inner);
    expect(await partOf(bytes, 2)).toBeUndefined();
  });

  it('messages nested ten deep are one original, whose inside stays a file', async () => {
    let inner = 'From: <deepest@x.example>\r\nSubject: deepest\r\n\r\ndeepest words';
    for (let n = 0; n < 10; n += 1) {
      inner = [`From: <p${n}@x.example>`, `Subject: level ${n}`, `Content-Type: multipart/mixed; boundary="b${n}"`, '', `--b${n}`, 'Content-Type: text/plain', '', `words ${n}`, `--b${n}`, 'Content-Type: message/rfc822', '', inner, `--b${n}--`, ''].join('\r\n');
    }
    const { originals } = await readLetter(withFile('message/rfc822', 'it.eml', inner));
    expect(originals).toHaveLength(1);
    expect(originals[0]).toMatchObject({ mail: { subject: 'level 9', attachmentCount: 1 }, text: 'words 9' });
  });

  it.each([
    ['a zip bomb', 'application/zip', 'bomb.zip', `PK\u0003\u0004${'\u0000'.repeat(2_000)}`],
    ['winmail.dat', 'application/ms-tnef', 'winmail.dat', '\u0078\u009f\u003e\u0022junk'],
    ['a picture', 'image/jpeg', 'p.jpg', '\u00ff\u00d8\u00ffPICTURE'],
  ])('%s is counted and left closed', async (_what, type, name, content) => {
    const letter = await readLetter(withFile(type, name, content));
    expect(letter).toMatchObject({ own: 'Look.', originals: [], whole: { attachmentCount: 1 } });
    expect(JSON.stringify(letter)).not.toContain('PICTURE');
  });

  it.each([
    ['an unknown character set', mime('From: <a@b.example>', 'Content-Type: text/plain; charset=klingon', '', 'words \xff')],
    ['broken Base64', mime('From: <a@b.example>', 'Content-Type: text/plain', 'Content-Transfer-Encoding: base64', '', '@@@d29yZHM=@@@')],
    ['broken quoted-printable', mime('From: <a@b.example>', 'Content-Type: text/plain', 'Content-Transfer-Encoding: quoted-printable', '', 'words =ZZ =')],
    ['a subject in a broken encoding', mime('From: <a@b.example>', 'Subject: =?utf-8?B?////?= =?x?Q?=', '', 'words')],
  ])('%s is read as far as it goes', async (_what, bytes) => {
    expect((await readLetter(bytes)).own).toContain('words');
  });

  it('headers that are written into a value stay in it, and script and tracking leave no trace', async () => {
    const letter = await readLetter(mime('From: "a\\r\\nBcc: all@x.example" <a@b.example>', 'Subject: =?utf-8?B?aGkNCkJjYzogYWxsQHguZXhhbXBsZQ==?=', 'Content-Type: text/html', '', '<p>words</p><script>alert(1)</script><img src="https://track.example/x.gif">'));
    expect(letter.own).toBe('words');
    expect(letter.whole.recipients).toEqual([]);
  });

  it('a message that is built to hurt is refused instead of read', async () => {
    await expect(readLetter(mime(...Array.from({ length: 80 }, (_none, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}`)))).rejects.toThrow();
  });
});

describe('Outlook’s message files', () => {
  const text = (value: string): { binaryProvider: () => Uint8Array; length: number } => {
    const bytes = new Uint8Array(Buffer.from(value, 'utf16le'));
    return { binaryProvider: () => bytes, length: bytes.length };
  };
  const file = (): Uint8Array =>
    burn([
      { name: 'Root Entry', type: 5, length: 0, children: [1, 2, 3, 4] },
      { name: '__properties_version1.0', type: 2, length: 32, binaryProvider: () => new Uint8Array(32) },
      { name: '__substg1.0_0037001F', type: 2, ...text('everyone will see it') },
      { name: '__substg1.0_1000001F', type: 2, ...text('we know who told') },
      { name: '__substg1.0_5D01001F', type: 2, ...text('x@quick.example') },
    ]);

  it('are originals with their words', async () => {
    const letter = await readLetter(withFile('application/vnd.ms-outlook', 'it.msg', Buffer.from(file()).toString('latin1')));
    expect(letter.originals).toMatchObject([{ mail: { subject: 'everyone will see it', sender: { address: 'x@quick.example' } }, text: 'we know who told', file: { fidelity: 'attachedMsg' } }]);
  });

  it('that are none, or whose blocks go round in a circle, are originals without words, and nobody waits for ever', async () => {
    expect(await readMsg(new Uint8Array(Buffer.from('no such file')))).toBeUndefined();
    const circle = file();
    const view = new DataView(circle.buffer, circle.byteOffset, circle.byteLength);
    const fat = (view.getInt32(76, true) + 1) * 512;
    // Every block says that it comes after itself.
    for (let n = 0; n < 128; n += 1) view.setInt32(fat + n * 4, n, true);
    expect(await readMsg(circle, 400)).toBeUndefined();
  });
});
