import DOMPurify from 'dompurify';

const ALLOWED = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'b',
    'strong',
    'i',
    'em',
    'u',
    's',
    'a',
    'ul',
    'ol',
    'li',
    'blockquote',
    'code',
    'pre',
    'div',
    'span',
    'img',
  ],
  ALLOWED_ATTR: ['href', 'alt'],
  ALLOWED_URI_REGEXP: /^(?:https?|mailto):/i,
};

/**
 * A chat message made safe to show. Its HTML comes from anybody: markup beyond plain text goes, links open
 * outside without telling where from, and a picture becomes a grey box, so that nothing is ever fetched.
 */
export function cleanHtml(html: string): string {
  const fragment = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  for (const image of fragment.querySelectorAll('img')) {
    const box = document.createElement('span');
    box.className = 'picture';
    box.textContent = 'picture';
    image.replaceWith(box);
  }
  for (const link of fragment.querySelectorAll('a')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer nofollow');
  }
  const holder = document.createElement('div');
  holder.append(fragment);
  return holder.innerHTML;
}
