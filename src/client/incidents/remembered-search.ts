/**
 * The text last searched for, so that coming back from a case finds the same list. In the page's own memory only: it
 * may be a child's name, and neither an address nor the device may keep that (P7).
 */
let remembered = '';

export function rememberedSearch(): string {
  return remembered;
}

export function rememberSearch(text: string): void {
  remembered = text;
}
