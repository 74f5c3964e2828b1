import { gzipSync } from 'node:zlib';
import { picturesOf, pictureType } from './pictures';
import { readMail } from './read-mail';
import { safeName } from './safe-name';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const mail = (...lines: string[]): Uint8Array => bytes(lines.join('\r\n'));
const read = (message: Uint8Array) => readMail(message, 'outlookFile');

const HEAD = ['From: "X" <x@evil.example>', 'To: a.osei@wrenhollow.example', 'Subject: s', 'MIME-Version: 1.0'];
const withFile = (name: string, type: string, content: Buffer | string): Uint8Array =>
  mail(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See the file.',
    '--b',
    `Content-Type: ${type}`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(content).toString('base64'),
    '--b--',
    '',
  );

describe('INV-6 a hostile e-mail becomes words and files that nobody looked into', () => {
  it('script, tracking pixel, form and style leave only their words; a link shows where it leads', async () => {
    const html =
      '<style>p{}</style><script>fetch("https://evil.example")</script><p onclick="x()">Sign in</p>' +
      '<img src="https://track.evil.example/o.gif?to=osei"><a href="https://evil.example/login">the portal</a><svg onload="x()"></svg>';
    const { paragraphs } = await read(mail(...HEAD, 'Content-Type: text/html; charset=utf-8', '', html));
    expect(paragraphs.join(' ')).toBe('Sign in the portal (https://evil.example/login)');
  });

  it('forwards ten deep are read to the innermost words', async () => {
    let message = [...HEAD, '', 'the very first words'].join('\r\n');
    for (let depth = 0; depth < 10; depth += 1) {
      message = [...HEAD, 'Content-Type: multipart/mixed; boundary="b' + depth + '"', '', `--b${depth}`, 'Content-Type: message/rfc822', '', message, `--b${depth}--`, ''].join('\r\n');
    }
    const { paragraphs, trouble } = await read(bytes(message));
    expect(trouble).toBeUndefined();
    expect(paragraphs.join('\n')).toContain('the very first words');
  });

  it('parts nested without end are refused, not followed', async () => {
    let message = 'x';
    for (let depth = 0; depth < 500; depth += 1) {
      message = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${message}\r\n--b${depth}--`;
    }
    expect(await read(bytes(message))).toMatchObject({ trouble: 'notReadable', paragraphs: [], files: [] });
  });

  it('a 25 MB attachment is read whole, and no longer than a person waits', async () => {
    const { files } = await read(withFile('film.bin', 'application/octet-stream', Buffer.alloc(25 * 1024 * 1024, 7)));
    expect(files).toMatchObject([{ name: 'film.bin', size: 25 * 1024 * 1024 }]);
  }, 60_000);

  it('broken encodings lose a character and no more', async () => {
    const broken = mail(
      ...HEAD.slice(0, 2),
      'Subject: =?utf-8?B?4pyT=zz?= =?no-such?Q?=FF?=',
      'Content-Type: text/plain; charset=no-such-charset',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=E9 =ZZ \xff\xfe the end',
    );
    const { paragraphs, trouble } = await read(broken);
    expect(trouble).toBeUndefined();
    expect(paragraphs.join(' ')).toContain('the end');
    expect(await read(Buffer.from([0, 255, 254, 13, 10, 13, 10, 0]))).toMatchObject({ files: [] });
    expect(await read(new Uint8Array())).toMatchObject({ paragraphs: [] });
  });

  it('nothing in a header begins another line', async () => {
    const injected = mail(
      'From: =?utf-8?Q?X=0D=0ABcc=3A_everybody?= <x@evil.example>',
      'Subject: =?utf-8?Q?a=0D=0ATo=3A_all=00?=',
      '',
      'x',
    );
    const { from, subject } = await read(injected);
    expect(`${from}${subject}`).not.toMatch(/[\r\n\0]/);
  });

  it.each([
    ['a zip bomb', 'bomb.zip', 'application/zip', gzipSync(Buffer.alloc(5_000_000))],
    ['winmail.dat', 'winmail.dat', 'application/ms-tnef', '\x78\x9f\x3e\x22'],
    ['an Outlook item', 'message.msg', 'application/vnd.ms-outlook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ])('%s stays a packed file of its own size', async (_title, name, type, content) => {
    const { files } = await read(withFile(name, type, content));
    expect(files).toMatchObject([{ name, size: Buffer.from(content).byteLength }]);
  });

  it('a body without end is cut, and says so', async () => {
    const { trouble, paragraphs } = await read(mail(...HEAD, 'Content-Type: text/html', '', '<div>'.repeat(200_000)));
    expect(trouble).toBe('cut');
    expect(paragraphs.length).toBeLessThan(2_001);
  });

  it('what was put together from parts is read alike, and nonsense is not', async () => {
    const parts = { headers: 'From: X\r\n <x@evil.example>\r\nSubject: s', body: '<p>hello</p><script>1</script>', bodyType: 'html', attachments: [{ name: '../a.exe', contentType: 'x', size: 3 }] };
    const found = await readMail(bytes(JSON.stringify(parts)), 'parts');
    expect(found).toMatchObject({ from: 'X <x@evil.example>', subject: 's', paragraphs: ['hello'] });
    expect(found.files).toEqual([{ name: '_a.exe.unsafe', contentType: 'x', size: 3 }]);
    expect(await readMail(bytes('{"headers":1}'), 'parts')).toMatchObject({ trouble: 'notReadable' });
  });
});

describe('the name a hostile file is saved under', () => {
  it.each([
    ['holiday\u202egpj.exe', 'holidaygpj.exe.unsafe'],
    ['in\u200bvoice\u2066.pdf', 'invoice.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\temp\\a.js', 'C__temp_a.js.unsafe'],
    ['a\r\nContent-Type: text/html', 'aContent-Type_ text_html'],
    ['page.HTML', 'page.HTML.unsafe'],
    ['picture.svg', 'picture.svg.unsafe'],
    ['CON.txt', '_CON.txt'],
    ['...', 'fallback'],
    ['', 'fallback'],
    [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(95)}….pdf`],
  ])('%j → %s', (name, safe) => {
    expect(safeName(name, 'fallback')).toBe(safe);
  });
});

describe('what counts as a picture', () => {
  const file = (content: string, contentType = 'image/png') => ({ name: 'p', size: content.length, contentType, bytes: bytes(content) });

  it('is told by its first bytes and not by its claim; SVG is none', () => {
    expect(pictureType(file('\x89PNG\r\n\x1a\nxxxx', 'text/plain'))).toBe('image/png');
    expect(pictureType(file('<svg onload="x()"/>', 'image/svg+xml'))).toBeUndefined();
    expect(pictureType(file('<html>', 'image/png'))).toBeUndefined();
  });

  it('those too large to send are counted instead', () => {
    const large = { ...file('\xff\xd8\xff'), size: 9 * 1024 * 1024 };
    expect(picturesOf([large, file('GIF89a')])).toMatchObject({ left: 1, pictures: [{ name: 'p' }] });
  });
});
