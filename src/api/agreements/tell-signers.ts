import { agreementWords } from '../../contract/words/agreements-en-gb';
import { managerOf } from '../../domain/agreements/chase';
import type { Chase } from '../../domain/agreements/chase';
import { newEntry } from '../../domain/agreements/entry';
import { recipientOf } from '../../domain/agreements/recipients';
import type { AgreementsNow } from '../../domain/agreements/requests';
import { idOf } from '../../domain/agreements/roster';
import type { SignatureEntry } from '../../domain/agreements/types';
import { holders } from '../../domain/people/roles';
import type { Note } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import type { Situation } from '../situation';
import { mailReminder } from './mail-links';

const words = agreementWords.message;
/** Sent at the same time. */
const AT_ONCE = 4;
/** Five minutes apart. */
const TRIES = 6;
const LANTERN: Caller = { id: '', name: 'Lantern' };

type Outcome = 'sent' | 'refused' | 'tryAgain';

/** What is to be put on record, and whether somebody was out of reach and is to be tried again. */
export interface Told {
  entries: SignatureEntry[];
  tryAgain: boolean;
}

/**
 * One message to each person for all that is due of them: in the chat, by e-mail where the chat refuses it, and reminders
 * both ways; who has no account gets a letter with a new link. Whom no way leads to is put on record as such and not
 * tried again before the next reminder. Never throws.
 */
export async function tellSigners(deps: Deps, situation: Situation, known: AgreementsNow, chases: readonly Chase[]): Promise<Told> {
  const bySigner = grouped(chases, ({ signer }) => signer.key);
  const told: Told = { entries: [], tryAgain: false };
  await eachAtOnce([...bySigner.values()], async (own) => {
    const [first] = own;
    if (!first) return;
    const { signer } = first;
    const outcome = await atMostSoOften(deps, signer.key, () =>
      signer.account === undefined
        ? mailReminder(deps, LANTERN, situation, recipientOf(signer, known))
        : note(deps, { id: signer.account, name: signer.name }, own),
    );
    if (outcome === 'tryAgain') told.tryAgain = true;
    else told.entries.push(...own.map((chase) => entryOf(deps, known, chase, outcome)));
  });
  return told;
}

/** Somebody who is out of reach again and again is passed by: what waits behind them must not wait for ever. */
async function atMostSoOften({ agreements: { chase } }: Deps, key: string, tell: () => Promise<Outcome>): Promise<Outcome> {
  const outcome = await tell().catch((): Outcome => 'tryAgain');
  if (outcome === 'tryAgain') return chase.missed(key) < TRIES ? outcome : 'refused';
  chase.reached(key);
  return outcome;
}

function note({ notifier }: Deps, { id, name }: Caller, own: readonly Chase[]): Promise<Outcome> {
  const reminded = own.some(({ act }) => act === 'remind');
  return notifier.note({ kind: 'person', personId: id, name }, messageTo(own, reminded), { byMail: reminded ? 'too' : 'whenRefused' });
}

function messageTo(own: readonly Chase[], reminded: boolean): Note {
  const titles = [...grouped(own, ({ request }) => request.version.text.title)];
  return {
    title: reminded ? words.remind(own.length) : words.ask(own.length),
    lines: [...titles.map(([title, same]) => words.which(title, same.length)), words.how],
    open: { label: words.open, place: 'agreements' },
  };
}

/**
 * Tells line managers and tutors how many of those they look after have not answered, and the online safety lead of
 * everybody else. No names: they are behind the link, for whoever may see them. Never throws.
 */
export async function tellManagers(deps: Deps, situation: Situation, known: AgreementsNow, chases: readonly Chase[]): Promise<Told> {
  const leads = holders(situation.holdings, ['onlineSafetyLead'], situation.now);
  const others = leads.length > 0 ? leads : holders(situation.holdings, ['headteacher'], situation.now);
  const byManager = grouped(chases, (chase) => managerOf(chase, known.people)?.account ?? '');
  const told: Told = { entries: [], tryAgain: false };
  await eachAtOnce([...byManager], async ([account, own]) => {
    const people = account === '' ? others : [{ id: account, name: '' }];
    const about = messageAbout(own, account === '');
    const outcomes = await Promise.all(
      people.map(({ id, name }) =>
        atMostSoOften(deps, id, () => deps.notifier.note({ kind: 'person', personId: id, name }, about, { byMail: 'whenRefused' })),
      ),
    );
    if (!outcomes.includes('sent') && outcomes.includes('tryAgain')) told.tryAgain = true;
    else told.entries.push(...own.map((chase) => entryOf(deps, known, chase, 'sent')));
  });
  return told;
}

function messageAbout(own: readonly Chase[], everybody: boolean): Note {
  const titles = [...grouped(own, ({ request }) => request.version.text.title)];
  const reminders = own.reduce((most, { count }) => Math.max(most, count), 0);
  return {
    title: words.passOn(own.length),
    lines: [...titles.map(([title, same]) => words.which(title, same.length)), words.afterReminders(reminders)],
    open: everybody ? { label: words.whoAll, place: 'school/agreements' } : { label: words.whoTeam, place: 'agreements' },
  };
}

function entryOf(deps: Deps, { schoolYear }: AgreementsNow, chase: Chase, outcome: 'sent' | 'refused'): SignatureEntry {
  const { request, signer, act, count } = chase;
  const { version, part, subjectId } = request;
  const common = { version, part, subjectId, signerId: idOf(signer), schoolYear, how: signer.account === undefined ? ('link' as const) : ('account' as const), now: deps.clock.now() };
  if (act === 'passOn') return newEntry({ ...common, kind: 'passedOn' });
  if (outcome === 'refused') return newEntry({ ...common, kind: 'unreached', count });
  return act === 'ask' ? newEntry({ ...common, kind: 'sent' }) : newEntry({ ...common, kind: 'reminded', count });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

async function eachAtOnce<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
