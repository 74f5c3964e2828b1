const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text: no character of it can become markup. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? one);

/**
 * The little Markdown that Teams shows in cards: bold, italic, links and lists. Everything is escaped first,
 * so HTML in a card is shown as it was typed.
 */
export function cardMarkdown(text: string): string {
  const lines = escapeHtml(text).split(/\r?\n/);
  const blocks: string[] = [];
  let items: string[] = [];
  const closeList = (): void => {
    if (items.length > 0) blocks.push(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
    items = [];
  };
  for (const line of lines) {
    const item = /^\s*[-*]\s+(.*)$/.exec(line)?.[1];
    if (item !== undefined) {
      items.push(inline(item));
      continue;
    }
    closeList();
    if (line.trim() !== '') blocks.push(`<p>${inline(line)}</p>`);
  }
  closeList();
  return blocks.join('');
}

/** Works on escaped text; only http, https, mailto and tel addresses become links. */
function inline(text: string): string {
  return text
    .replace(
      /\[([^\]]+)\]\(((?:https?:\/\/|mailto:|tel:)[^\s)]+)\)/g,
      '<a href="$2" rel="noopener noreferrer">$1</a>',
    )
    .replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[^\w"/=])_([^_]+)_(?!\w)/g, '$1<em>$2</em>');
}
