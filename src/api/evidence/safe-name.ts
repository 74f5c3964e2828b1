/** Marks that turn the direction of what follows, or are not seen at all: "gpj.exe" can be made to look like "exe.jpg". */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
/** Not allowed in file names of Windows, or leading elsewhere. */
const RESERVED = /[<>:"/\\|?*]/g;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** What a double click would run, or a browser would show as a page. */
const ACTIVE =
  /\.(exe|com|scr|pif|bat|cmd|ps1|vbs?|vbe|jse?|wsf|wsh|hta|lnk|url|msi|msp|jar|reg|dll|cpl|app|dmg|sh|html?|xhtml|mht|mhtml|svg|xml|xsl|iso|img|docm|xlsm|pptm)$/i;
const LONGEST = 100;

/**
 * A name to show and to save a hostile file under: no path, no hidden turns, not too long, and nothing that runs when it
 * is opened by accident. The bytes stay as they are.
 */
export function safeName(name: string | null | undefined, fallback: string): string {
  const plain = (name ?? '')
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(RESERVED, '_')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = shortened(plain === '' ? fallback : plain);
  const free = DEVICES.test(short) ? `_${short}` : short;
  return ACTIVE.test(free) ? `${free}.unsafe` : free;
}

/** The end stays, because it tells what the file is. */
function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const end = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST - end.length - 1).replace(/\p{Surrogate}/gu, '')}…${end}`;
}
