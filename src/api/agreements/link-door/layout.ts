import { createHash } from 'node:crypto';
import { html } from './html';
import type { Html } from './html';

/** Large type, large targets, one column. Colours are the browser's own, so that dark and high contrast come by themselves. */
const CSS = `
:root { color-scheme: light dark; }
body { font: 1.125rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 40rem; padding: 1rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; }
li { margin-block: .4rem; }
fieldset { border: 1px solid GrayText; border-radius: .4rem; margin: 1.2rem 0; min-width: 0; padding: .8rem; }
legend { font-weight: 600; padding-inline: .3rem; }
label.choice { align-items: center; display: flex; gap: .7rem; min-height: 2.75rem; }
label.choice input { flex: none; height: 1.4rem; width: 1.4rem; }
label.text { display: block; font-weight: 600; margin-top: 1.2rem; }
input[type=text], textarea { border: 1px solid GrayText; border-radius: .3rem; box-sizing: border-box; font: inherit; padding: .6rem; width: 100%; }
button { border: 2px solid ButtonText; border-radius: .4rem; cursor: pointer; font: inherit; font-weight: 600; margin: 1.2rem .8rem 0 0; min-height: 3rem; padding: .5rem 1.4rem; }
button.first { background: #0b4f7d; border-color: #0b4f7d; color: #fff; }
:focus-visible { outline: 3px solid Highlight; outline-offset: 2px; }
.box { border: 2px solid GrayText; border-radius: .4rem; margin-block: 1rem; padding: .3rem 1rem; }
.wrong { border-color: #b3261e; }
.help { display: block; font-weight: 400; margin: .2rem 0; }
dt { margin-top: .6rem; } dd { font-weight: 600; margin: 0; }
.hash { font-family: ui-monospace, monospace; font-size: .95rem; font-weight: 400; }
@media (forced-colors: active) { button.first { border-color: ButtonText; } }
@media print { button { display: none; } }
`;

/** No script at all, no other site, no frame around it; its one style is told by its hash. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(CSS).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A whole page. */
export function page(title: string, body: Html): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title>`;
  return `<!DOCTYPE html>\n<html lang="en-GB"><head>${head.text}<style>${CSS}</style></head>\n<body><main>\n${body.text}\n</main></body></html>\n`;
}
