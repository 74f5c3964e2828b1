/** A place in a manifest that packaging fills: `${{NAME}}`, the form that Microsoft 365 Agents Toolkit uses as well. */
const PLACE = /\$\{\{(\w+)\}\}/g;

/** How a value is written inside the document it goes into. */
const ESCAPES = {
  json: (value: string) => JSON.stringify(value).slice(1, -1),
  xml: (value: string) => value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`),
} as const;

/** Names of the places in a template, each once. */
export function placesIn(template: string): string[] {
  return [...new Set([...template.matchAll(PLACE)].map(([, name]) => name ?? ''))];
}

/** The template with every place filled. Throws TypeError that names a place nobody has a value for. */
export function fillPlaces(
  template: string,
  values: Readonly<Record<string, string>>,
  form: keyof typeof ESCAPES,
): string {
  return template.replace(PLACE, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new TypeError(`No value for the place ${name} of the manifest.`);
    return ESCAPES[form](value);
  });
}
