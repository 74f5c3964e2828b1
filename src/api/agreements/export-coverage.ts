import { stringify } from 'csv-stringify/sync';
import type { z } from 'zod';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { londonDate } from '../../domain/calendar/london';
import type { Request } from '../../domain/agreements/requests';
import type { SignatureEntry } from '../../domain/agreements/types';
import type { Caller, Deps } from '../deps';
import type { exportSchema } from './see-coverage';
import { namedRequests } from './see-coverage';

/** A file that leaves as a download. */
export interface ExportedFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/**
 * Whose signature stands where, as a CSV file (AUA-5, AUA-8): UTF-8 with a byte order mark, lines as RFC 4180 has them.
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front. Throws Refusal (notAllowed),
 * StoreUnavailable.
 */
export async function exportCoverage(deps: Deps, caller: Caller, filter: z.output<typeof exportSchema>): Promise<ExportedFile> {
  const { requests, now } = await namedRequests(deps, caller, filter);
  const text = stringify(requests.map(rowOf), {
    header: true,
    columns: [...words.csv],
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  return { name: `lantern-agreements-${londonDate(now)}.csv`, type: 'text/csv; charset=utf-8', bytes: Buffer.from(text, 'utf8') };
}

/** In the order of `words.csv`. */
function rowOf({ subject, audience, part, version, state, made }: Request): string[] {
  const answer = latest(made, ['signed', 'declined', 'exempt']);
  const asked = latest(made, ['sent', 'reminded']);
  return [
    subject.key,
    subject.name,
    subject.year ?? '',
    subject.className ?? '',
    words.audiences[audience],
    String(version.number),
    words.parts[part],
    words.states[state],
    answer?.at ?? '',
    answer?.name ?? '',
    answer?.reason ?? '',
    asked?.at ?? '',
    String(made.filter(({ kind }) => kind === 'reminded').length),
  ];
}

function latest(made: readonly SignatureEntry[], kinds: readonly SignatureEntry['kind'][]): SignatureEntry | undefined {
  return made.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => a.at.localeCompare(b.at)).at(-1);
}
