import { SHAPES } from './conformance-shapes';

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const PLAIN: Record<string, (value: unknown) => boolean> = {
  s: (value) => typeof value === 'string',
  n: (value) => Number.isInteger(value),
  b: (value) => typeof value === 'boolean',
  t: (value) => typeof value === 'string' && TIME.test(value),
  g: (value) => typeof value === 'string' && GUID.test(value),
  o: (value) => typeof value === 'object' && !Array.isArray(value),
};

/** What is wrong with a value that should have a shape; nothing when it has. `whole`: nothing was left out by $select. */
export function faultsOf(shape: string, value: unknown, where: string, whole = true): string[] {
  if (value === null || value === undefined) return [];
  const inner = /^\[(.+)\]$/.exec(shape)?.[1];
  if (inner !== undefined) {
    if (!Array.isArray(value)) return [`${where} is no list`];
    return value.flatMap((each, index) => faultsOf(inner, each, `${where}[${index}]`, whole));
  }
  const plain = PLAIN[shape];
  if (plain) return plain(value) ? [] : [`${where} is not of type ${shape}: ${JSON.stringify(value)}`];
  if (typeof value !== 'object') return [`${where} is no ${shape}`];
  return faultsOfEntity(shape, value as Record<string, unknown>, where, whole);
}

function faultsOfEntity(
  shape: string,
  entity: Record<string, unknown>,
  where: string,
  whole: boolean,
): string[] {
  const properties = new Map(
    (SHAPES[shape] ?? '').split(' ').map((each) => {
      const [name = '', type = ''] = each.split(':');
      return [name, { type: type.replace('!', ''), needed: type.endsWith('!') }];
    }),
  );
  // What was deleted, and what was removed from a delta, is told by its id alone.
  const gone = 'deleted' in entity || '@removed' in entity;
  const missing = [...properties].filter(
    ([name, { needed }]) => needed && whole && !gone && (entity[name] ?? null) === null,
  );
  return [
    ...missing.map(([name]) => `${where}.${name} is missing`),
    ...Object.entries(entity).flatMap(([name, value]) => {
      if (name.includes('@')) return [];
      const known = properties.get(name);
      return known
        ? faultsOf(known.type, value, `${where}.${name}`, whole)
        : [`${where}.${name} is no property of ${shape}`];
    }),
  ];
}
