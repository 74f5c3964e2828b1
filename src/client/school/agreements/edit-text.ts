/** Small changes to lists of an agreement; everything has an id that stays while its words change. */
interface Part {
  id: string;
}

export function newId(): string {
  return crypto.randomUUID();
}

export function replaced<T extends Part>(parts: readonly T[], part: T): T[] {
  return parts.map((one) => (one.id === part.id ? part : one));
}

export function without<T extends Part>(parts: readonly T[], id: string): T[] {
  return parts.filter((one) => one.id !== id);
}

/** @param by -1 one place up, 1 one place down; at the end it stays where it is */
export function moved<T extends Part>(parts: readonly T[], id: string, by: -1 | 1): T[] {
  const from = parts.findIndex((one) => one.id === id);
  const [part, other] = [parts[from], parts[from + by]];
  if (!part || !other) return [...parts];
  return parts.map((one) => (one === part ? other : one === other ? part : one));
}
