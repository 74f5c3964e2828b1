import { errors } from './errors';
import { type Filter, FilterError, parseFilter } from './filter-parser';

/** Parses a $filter and turns a grammar error into Graph's 400. */
export function readFilter(source: string): Filter {
  try {
    return parseFilter(source);
  } catch (error) {
    if (error instanceof FilterError) throw errors.invalidRequest(error.message);
    throw error;
  }
}

/** For collections that take only `property eq 'text'`. Undefined when there is no filter at all. */
export function equalityFilter(
  source: string | undefined,
  properties: readonly string[],
): { property: string; value: string } | undefined {
  if (source === undefined) return undefined;
  const filter = readFilter(source);
  if (
    filter.kind !== 'compare' ||
    filter.operator !== 'eq' ||
    typeof filter.value !== 'string' ||
    !properties.includes(filter.property)
  ) {
    throw errors.invalidRequest(
      `Only ${properties.map((name) => `${name} eq '…'`).join(' or ')} is supported here.`,
    );
  }
  return { property: filter.property, value: filter.value };
}
