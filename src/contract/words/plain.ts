/** Card text is read as Markdown; a name with an underscore or a bracket in it is only a name. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]]/g, '\\$&');
}
