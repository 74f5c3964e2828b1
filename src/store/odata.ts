/** A text or date literal: quotes around it, quotes in it doubled. Dates are quoted too (platform practice). */
export function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A query string; the official client encodes nothing, so a raw & or # in a value would change the question. */
export function queryOf(options: {
  filter?: string;
  select?: readonly string[];
  fields?: 'all' | readonly string[];
  top?: number;
}): string {
  const parts: string[] = [];
  if (options.filter !== undefined) parts.push(`$filter=${encodeURIComponent(options.filter)}`);
  if (options.select) parts.push(`$select=${options.select.join(',')}`);
  if (options.fields === 'all') parts.push('$expand=fields');
  else if (options.fields) parts.push(`$expand=fields($select=${options.fields.join(',')})`);
  if (options.top !== undefined) parts.push(`$top=${options.top}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/**
 * The part of a next or delta link after the version. Links carry the address Graph knows itself by, which is not the
 * one we call when something forwards in between; and a link is never a reason to send the token anywhere else.
 */
export function pathOfLink(link: string): string {
  const { pathname, search } = new URL(link);
  return `${pathname.replace(/^.*?\/(v1\.0|beta)(?=\/)/, '')}${search}`;
}
