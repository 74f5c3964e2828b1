/** Longest quote of a message on a card, in characters. */
const QUOTE_LIMIT = 280;
/** Reading more of a body than this for a short quote would only cost time. */
const READ_LIMIT = 20_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * A message's HTML as one line of plain text for a card: no tags, no scripts, no pictures, cut to a short length. Card
 * text is never read as HTML, so this is for legibility; what is stored is the HTML as it came.
 */
export function quoteOf(html: string): string {
  const text = html
    .slice(0, READ_LIMIT)
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(>|$)/g, ' ')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decode)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > QUOTE_LIMIT ? `${text.slice(0, QUOTE_LIMIT).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

function decode(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 31 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : ' ';
}
