import { paragraphsOf } from './message-text';

describe('a message as evidence is shown as words only', () => {
  it('keeps the words and paragraphs of ordinary HTML', () => {
    expect(paragraphsOf('<p>You are <b>so</b> ugly</p><div>nobody likes<br>you</div>')).toEqual(['You are so ugly', 'nobody likes\nyou']);
  });

  it.each([
    ['a script', '<p>hi<script>alert(1)</script></p>', ['hi']],
    ['a style', '<style>p{background:url(https://evil.example)}</style>hi', ['hi']],
    ['an image with a handler', '<img src="https://evil.example/x.png" onerror="alert(1)" alt="secret">hi', ['hi']],
    ['a frame', '<iframe src="https://evil.example">inside</iframe>hi', ['hi']],
    ['an SVG', '<svg onload="alert(1)"><text>x</text></svg>hi', ['hi']],
  ])('leaves out %s', (_what, html, expected) => {
    expect(paragraphsOf(html)).toEqual(expected);
  });

  it('says where a link leads, as text', () => {
    expect(paragraphsOf('<a href="https://evil.example/a">look</a>')).toEqual(['look (https://evil.example/a)']);
  });

  it('shows escaped markup as the characters somebody typed', () => {
    expect(paragraphsOf('&lt;script&gt;alert(1)&lt;/script&gt;')).toEqual(['<script>alert(1)</script>']);
  });

  it('answers for a body that is missing, empty, broken or nested without end', () => {
    expect(paragraphsOf(undefined)).toEqual([]);
    expect(paragraphsOf('<p> </p>')).toEqual([]);
    expect(paragraphsOf('<p>open <b>never closed')).toEqual(['open never closed']);
    expect(paragraphsOf(`${'<div>'.repeat(20_000)}deep`).join('')).toContain('…');
  });
});
