import { chasesOf, openingOn } from '../../domain/agreements/chase';
import type { Chase } from '../../domain/agreements/chase';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { nextSchoolYear } from '../../domain/agreements/school-year';
import type { SignatureEntry } from '../../domain/agreements/types';
import { EtagConflict } from '../../domain/ports';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { readReminders } from './reminder-setting';
import { tellManagers, tellSigners } from './tell-signers';

/** People told in one turn of the timer: as many as are surely told before the lease of the timer runs out. */
const PEOPLE_A_TURN = 20;
const BETWEEN_TURNS_MS = 1_000;
const ENTRIES_AT_ONCE = 100;
const LEASE_MS = 60_000;
/** Teams or the list of signatures were out of reach. */
const AGAIN_MS = 5 * 60_000;

/**
 * One turn of the timer of agreements: asks and reminds those whose turn it is, a batch at a time, tells whoever is
 * responsible when reminders have come to nothing, and sets the timer to the next moment: the next batch, the next
 * reminder, or the school year in which everybody is asked again. Where nothing waits the timer goes (P10).
 *
 * People are told first and then it is put on record, so that a crash in between tells a batch twice rather than never.
 * What could not be put on record is kept in memory and written before anybody is told anything more. Throws
 * StoreUnavailable, EtagConflict.
 *
 * Graph: one read of `Settings`; one create of `Signatures` for each signature that somebody was told of.
 */
export async function chaseSignatures(deps: Deps, claimed: Timer): Promise<void> {
  const { book, chase } = deps.agreements;
  let held = await putOnRecord(deps, claimed);
  if (chase.unwritten.length > 0) return later(deps, held, AGAIN_MS);
  const situation = await situationNow(deps);
  // Another copy may have told the last batch a moment ago.
  await Promise.all([book.renew(), book.renewEntries()]);
  const known = book.look(situation);
  const { rule } = await readReminders(deps);
  const chases = chasesOf(known, rule, situation.policy.schoolDay);
  const due = chases.filter(({ dueAt }) => dueAt.getTime() <= situation.now.getTime());
  const turn = firstOf(due.filter(({ act }) => act !== 'passOn'));
  const told = turn.length > 0 ? await tellSigners(deps, situation, known, turn) : await tellManagers(deps, situation, known, due);
  chase.unwritten.push(...told.entries);
  held = await putOnRecord(deps, held);
  if (due.length > 0) deps.log.info('signersTold', { told: told.entries.length, due: due.length });
  if (chase.unwritten.length > 0 || told.tryAgain) return later(deps, held, AGAIN_MS);
  if (due.length > 0) return later(deps, held, BETWEEN_TURNS_MS);
  await setToNext(deps, held, { chases, known, situation });
}

/** All that is due of the first so many people, so that each gets one message. */
function firstOf(due: readonly Chase[]): Chase[] {
  const people = new Set<string>();
  for (const { signer } of due) {
    if (people.size === PEOPLE_A_TURN) break;
    people.add(signer.key);
  }
  return due.filter(({ signer }) => people.has(signer.key));
}

/** Writes what is to be on record, piece by piece, and holds on to the timer meanwhile; what fails stays in memory. */
async function putOnRecord(deps: Deps, claimed: Timer): Promise<Timer> {
  const { signatures, book, chase } = deps.agreements;
  let held = claimed;
  const failed: SignatureEntry[] = [];
  while (chase.unwritten.length > 0) {
    const some = chase.unwritten.splice(0, ENTRIES_AT_ONCE);
    const there = await signatures.addMany(some, 'routine').catch(() => some.map(() => false));
    some.forEach((entry, n) => (there[n] ? book.learnEntry(entry) : failed.push(entry)));
    if (chase.unwritten.length > 0) held = await holdOn(deps, held);
  }
  chase.unwritten.push(...failed);
  return held;
}

async function holdOn({ timers, clock }: Deps, held: Timer): Promise<Timer> {
  const renewed = await timers.claim(held, new Date(clock.now().getTime() + LEASE_MS));
  if (!renewed) throw new EtagConflict('Another copy of the service asks for signatures.');
  return renewed;
}

interface Ahead {
  chases: readonly Chase[];
  known: AgreementsNow;
  situation: Situation;
}

async function setToNext(deps: Deps, claimed: Timer, { chases, known, situation }: Ahead): Promise<void> {
  const { now, policy, terms } = situation;
  const yearly = [...known.versions.values()].some((versions) => versions.some(({ text }) => text.renewal.eachSchoolYear));
  const moments = [
    ...chases.map(({ dueAt }) => dueAt.getTime()),
    ...(yearly ? [openingOn(nextSchoolYear(now, terms), policy.schoolDay).getTime()] : []),
  ];
  if (moments.length === 0) return deps.timers.done(claimed);
  await deps.timers.moveTo(claimed, new Date(moments.reduce((first, one) => Math.min(first, one))));
}

async function later(deps: Deps, claimed: Timer, milliseconds: number): Promise<void> {
  await deps.timers.moveTo(claimed, new Date(deps.clock.now().getTime() + milliseconds));
}
