import type { z } from 'zod';
import type { findPersonSchema, registerClassSchema, RegisterSheet, RegisterSheetsView, RegisterView } from '../../contract/register';
import { agreementWords as words } from '../../contract/words/agreements-en-gb';
import { londonDate } from '../../domain/calendar/london';
import { mayOpenRegister, mayRecordFor, maySeeWhoSigned } from '../../domain/agreements/access';
import { byName } from '../../domain/agreements/recipients';
import { requestsAbout } from '../../domain/agreements/requests';
import type { AgreementsNow, Request } from '../../domain/agreements/requests';
import { SETTLED } from '../../domain/agreements/states';
import type { RosterPerson, Signer } from '../../domain/agreements/types';
import { personAt } from '../../domain/people/roles';
import type { Person } from '../../domain/people/types';
import type { Caller, Deps } from '../deps';
import { notAllowed } from '../errors';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { classesOf } from './list-links';

/** What a class does together comes first. */
const ORDER: readonly Signer[] = ['learner', 'adult', 'parent'];
/** People found by name at a time. */
const FOUND = 10;

export interface Recorder {
  situation: Situation;
  known: AgreementsNow;
  person: Person;
  may(subject: RosterPerson): boolean;
}

/** Whoever works in the school, with what they may record. Throws Refusal (notAllowed), StoreUnavailable. */
export async function recorderOf(deps: Deps, caller: Caller): Promise<Recorder> {
  const situation = await situationNow(deps);
  const person = personAt(situation.holdings, caller, situation.now);
  if (!mayOpenRegister(person)) throw notAllowed();
  await deps.agreements.book.refresh();
  const known = deps.agreements.book.look(situation);
  const self = known.people.find(({ account }) => account === caller.id);
  return { situation, known, person, may: (subject) => mayRecordFor(person, self, subject) };
}

/** The classes whose signatures the caller may enter. Throws Refusal (notAllowed), StoreUnavailable. */
export async function seeRegister(deps: Deps, caller: Caller): Promise<RegisterView> {
  const { known, person, may } = await recorderOf(deps, caller);
  return { classes: classesOf({ ...known, people: known.people.filter(may) }), anybody: maySeeWhoSigned(person) };
}

/** A class with every agreement that is asked for about it (AUA-5, AUA-7). Throws Refusal (notAllowed), StoreUnavailable. */
export async function seeClass(deps: Deps, caller: Caller, { className }: z.output<typeof registerClassSchema>): Promise<RegisterSheetsView> {
  const { known, may, situation } = await recorderOf(deps, caller);
  const children = known.people.filter((one) => one.className === className && may(one));
  return sheetsOf(known, children, situation);
}

/** People by name, with what is asked of or about each, for a signature on paper. Throws Refusal (notAllowed), StoreUnavailable. */
export async function findSigner(deps: Deps, caller: Caller, { search }: z.output<typeof findPersonSchema>): Promise<RegisterSheetsView> {
  const { known, may, situation } = await recorderOf(deps, caller);
  const wanted = search.toLocaleLowerCase('en-GB');
  const found = known.people.filter((one) => one.name.toLocaleLowerCase('en-GB').includes(wanted) && may(one)).sort(byName);
  return sheetsOf(known, found.slice(0, FOUND), situation);
}

/** Of a person only what is asked of or about them: a parent's agreement stands with the child. */
function sheetsOf(known: AgreementsNow, people: readonly RosterPerson[], { now }: Situation): RegisterSheetsView {
  const sheets = new Map<string, RegisterSheet>();
  for (const request of [...people].sort(byName).flatMap((one) => requestsAbout(known, one))) {
    const key = `${request.audience}/${request.part}`;
    const sheet = sheets.get(key) ?? emptySheet(request);
    sheets.set(key, { ...sheet, rows: [...sheet.rows, rowOf(request)] });
  }
  const inOrder = [...sheets.values()].sort((a, b) => ORDER.indexOf(a.part) - ORDER.indexOf(b.part));
  return { sheets: inOrder, today: londonDate(now) };
}

function emptySheet({ audience, part, version }: Request): RegisterSheet {
  const { title, permissions, witness } = version.text;
  return {
    audience, part, title, permissions, number: version.number, partLabel: words.parts[part], witness: witness && part === 'learner',
    from: londonDate(new Date(version.publishedAt)), rows: [],
  };
}

function rowOf({ subjectId, subject, state }: Request): RegisterSheet['rows'][number] {
  return { subjectId, name: subject.name, state, stateLabel: words.states[state], settled: SETTLED.includes(state) };
}
