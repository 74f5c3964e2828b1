/** Whether two values of plain data say the same. A field that is undefined is one that is not there. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameValue(fieldOf(one, name), fieldOf(other, name)));
}

function fieldOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
