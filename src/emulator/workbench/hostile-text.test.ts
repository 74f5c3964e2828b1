import { cardMarkdown } from './card-markdown';
import { cleanHtml } from './clean-html';

test.each([
  ['a script', '<p>hello<script>alert(1)</script></p>', '<p>hello</p>'],
  ['a handler', '<p onclick="alert(1)">hello</p>', '<p>hello</p>'],
  ['a script address', '<a href="javascript:alert(1)">x</a>', 'x</a>'],
  ['a style', '<p style="position:fixed">x</p>', '<p>x</p>'],
])('a chat message loses %s', (_case, html, expected) => {
  const clean = cleanHtml(html);
  expect(clean).toContain(expected);
  expect(clean).not.toMatch(/script|onclick|style/);
});

test('P4 a picture in a chat message becomes a grey box and is never fetched', () => {
  const clean = cleanHtml(
    '<p>look</p><img src="https://graph.microsoft.com/v1.0/x/hostedContents/1/$value">',
  );
  expect(clean).toBe('<p>look</p><span class="picture">picture</span>');
});

test('links of a chat message open outside and tell nobody where from', () => {
  expect(cleanHtml('<a href="https://example.org/">x</a>')).toContain('rel="noopener noreferrer nofollow"');
});

test('a card shows HTML as the letters it is made of', () => {
  expect(cardMarkdown('**Hi** <img src=x onerror=alert(1)>')).toBe(
    '<p><strong>Hi</strong> &lt;img src=x onerror=alert(1)&gt;</p>',
  );
});

test.each([
  ['[x](javascript:alert(1))', '<p>[x](javascript:alert(1))</p>'],
  [
    '[x](https://a.example/"onclick=1)',
    '<p><a href="https://a.example/&quot;onclick=1" rel="noopener noreferrer">x</a></p>',
  ],
  ['- one\n- two', '<ul><li>one</li><li>two</li></ul>'],
  ['snake_case_name stays', '<p>snake_case_name stays</p>'],
])('card text %s', (text, html) => {
  expect(cardMarkdown(text)).toBe(html);
});
