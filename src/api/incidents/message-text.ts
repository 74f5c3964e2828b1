import { compile } from 'html-to-text';

/** Bodies are up to 240,000 characters; deeper nesting than this is no message but an attack. */
const LIMITS = { maxDepth: 60, ellipsis: '…' };
const SKIPPED = ['script', 'style', 'head', 'title', 'template', 'noscript', 'iframe', 'object', 'embed', 'svg', 'math', 'img'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

const toText = compile({
  wordwrap: false,
  limits: LIMITS,
  selectors: [
    ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
    ...HEADINGS.map((selector) => ({ selector, options: { uppercase: false } })),
    // A link shows where it leads, as words; nothing in the answer can be followed by accident.
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] as [string, string] } },
  ],
});

/**
 * The words of a hostile HTML body as plain paragraphs: no markup, no script, no remote content, links as text
 * (architecture, "Incoming HTML is hostile"). Screens put them into text nodes only.
 */
export function paragraphsOf(html: string | undefined): string[] {
  if (html === undefined) return [];
  return toText(html)
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
