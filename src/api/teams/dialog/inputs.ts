import { NAME_LIMIT } from '../../../contract/limits';
import type { Seen } from './state';

/** A typed name that is the author's name is the author, whose identity Teams has told. */
export function named(name: string, { author }: Seen): { directoryId?: string; name: string } {
  return author && sameName(author.name, name) ? personOf(author) : { name };
}

export function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('en-GB') === other.trim().toLocaleLowerCase('en-GB');
}

/** An input's text; numbers, lists and objects a client might send count as nothing. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function personOf({ directoryId, name }: { directoryId?: string; name: string }): {
  directoryId?: string;
  name: string;
} {
  return { name: name.slice(0, NAME_LIMIT), ...(directoryId ? { directoryId } : {}) };
}

export function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((candidate) => candidate === value);
}
