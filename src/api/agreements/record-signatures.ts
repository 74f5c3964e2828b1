import type { z } from 'zod';
import type { RecordedView, recordSchema } from '../../contract/register';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { londonDate } from '../../domain/calendar/london';
import { missingInSignature, newEntry } from '../../domain/agreements/entry';
import { carerOf } from '../../domain/agreements/links';
import { requestsAbout, signedEntry } from '../../domain/agreements/requests';
import type { AgreementsNow, Request } from '../../domain/agreements/requests';
import { idOf } from '../../domain/agreements/roster';
import type { AgreementVersion, SignatureEntry } from '../../domain/agreements/types';
import type { Caller, Deps } from '../deps';
import { badInput } from '../errors';
import { nothingToSign, superseded } from './agreement-errors';
import { recorderOf } from './see-register';
import type { Recorder } from './see-register';

type Given = z.output<typeof recordSchema>;

/**
 * Enters signatures that were given on paper, or by a class together, with who entered them (AUA-7). Whoever has signed
 * already stays as they are, and the caller is told whose entry stands. Throws Refusal (notAllowed, notFound, conflict,
 * badInput), StoreUnavailable when one is neither written nor kept.
 *
 * Graph: one create for each signature in batches; in a storm one create for all (Sites.Selected).
 */
export async function recordSignatures(deps: Deps, caller: Caller, given: Given): Promise<RecordedView> {
  const recorder = await recorderOf(deps, caller);
  const rows = given.rows.map((row) => ({ row, request: requestAt(recorder, given, row.subjectId) }));
  const version = rows[0]?.request.version;
  if (!version) throw nothingToSign();
  if (version.number !== given.number) throw superseded();
  refuseWrong(version, given, recorder);
  const entries = new Map(
    rows.filter(({ request }) => request.state !== 'signed').map(({ row, request }) => [request, entryOf(recorder, caller, request, given, row)]),
  );
  const { book, writer } = deps.agreements;
  const states = await writer.writeMany([...entries.values()]);
  // Somebody else may have been faster: what stands is what is in the list.
  await book.renewEntries();
  const already = rows.flatMap(({ request }) => {
    const entry = entries.get(request);
    if (!entry) return [alreadyThere(request, signedEntry(recorder.known, request))];
    return stands(deps, entry) ? [] : [alreadyThere(request, book.entry(entry.entryKey))];
  });
  return { recorded: rows.length - already.length, kept: states.includes('kept'), already };
}

/** The same words whether there is no such person, or not one whom the caller may record. */
function requestAt({ known, may }: Recorder, { audience, part }: Given, subjectId: string): Request {
  const subject = known.people.find((one) => idOf(one) === subjectId);
  const request = subject && may(subject) ? find(known, subject, audience, part) : undefined;
  if (!request) throw nothingToSign();
  return request;
}

function find(known: AgreementsNow, subject: Request['subject'], audience: string, part: string): Request | undefined {
  return requestsAbout(known, subject).find((one) => one.audience === audience && one.part === part);
}

/** A paper from before a version was published has other words on it, and no day is signed before it has come. */
function refuseWrong(version: AgreementVersion, { signedOn, rows, part }: Given, { situation }: Recorder): void {
  const issues = rows.flatMap(({ answers }, place) =>
    missingInSignature(version, { name: 'on paper', witness: 'the caller', part, answers }).map(({ message }) => ({ path: `rows.${place}`, message })),
  );
  if (signedOn > londonDate(situation.now)) issues.push({ path: 'signedOn', message: 'This day is still to come.' });
  if (signedOn < londonDate(new Date(version.publishedAt))) {
    issues.push({ path: 'signedOn', message: 'This version had not been published by that day: the paper has other words on it.' });
  }
  if (issues.length > 0) throw badInput(issues);
}

function entryOf({ known, situation }: Recorder, caller: Caller, request: Request, given: Given, row: Given['rows'][number]): SignatureEntry {
  const { version, part, subject, subjectId } = request;
  const { name, answers } = row;
  const { signedOn, keptAt } = given;
  return newEntry({
    kind: 'signed',
    version,
    part,
    subjectId,
    signerId: part === 'parent' ? carerOf(subject) : subjectId,
    schoolYear: known.schoolYear,
    how: 'paper',
    name: name || (part === 'parent' ? words.parts.parent : subject.name),
    group: [subject.year, subject.className].filter(Boolean).join(', ') || words.audiences[version.audience],
    answers,
    recordedBy: { id: caller.id, name: caller.name },
    signedOn,
    ...(keptAt ? { keptAt } : {}),
    ...(version.text.witness && part === 'learner' ? { witness: caller.name } : {}),
    now: situation.now,
  });
}

/** Whether the entry under this key is this one; one that the list does not show yet is taken for it. */
function stands({ agreements: { book } }: Deps, entry: SignatureEntry): boolean {
  const there = book.entry(entry.entryKey);
  if (!there) book.learnEntry(entry);
  return !there || (there.at === entry.at && there.recordedBy?.id === entry.recordedBy?.id);
}

function alreadyThere({ subject }: Request, entry: SignatureEntry | undefined): RecordedView['already'][number] {
  return { name: subject.name, at: entry?.at ?? '', ...(entry?.recordedBy ? { by: entry.recordedBy.name } : {}) };
}
