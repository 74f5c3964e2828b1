import { isConfidential } from '../incidents/lanes';
import type { Incident, Lane } from '../incidents/types';
import type { LearnerAction, MatrixRow, Policy, StaffAction } from '../policies/types';
import { casePeople, type CasePerson } from './case-people';
import { similarNames } from './similar-names';
import type { ActionRecord } from './types';

type Row = MatrixRow<LearnerAction | StaffAction>;
export type RepeatCase = Pick<Incident, 'register' | 'report' | 'reference' | 'reportedAt' | 'work'>;

/** What counts as a warning or a sanction. */
const SANCTIONS: readonly ActionRecord['action'][] = [
  'warning',
  'furtherSanction',
  'removeDeviceOrAccess',
  'suspension',
  'disciplinaryAction',
];
/** The last rows of both matrices, "Continued infringements after warnings or sanctions". */
const CONTINUED = { learner: 'L13', staff: 'S16' };

/** Somebody here who was warned or sanctioned in an earlier case. */
export interface Repeat {
  person: CasePerson;
  other: RepeatCase;
  sanctions: readonly ActionRecord[];
}

/** Somebody here with a name like that of somebody warned or sanctioned before: for a person to say. */
export interface MaybeSame {
  person: CasePerson;
  other: RepeatCase;
  otherPerson: CasePerson;
}

/**
 * The same people again after a warning or sanction (ESC-8): known by directory id, by the school's own number, or
 * because somebody said so, and never by a name. `others` are cases that the reader may open; those of the other
 * register are left out, so that nothing in the one tells of the other (ESC-2, P3).
 */
export function repeatsOf(
  incident: RepeatCase,
  others: readonly RepeatCase[],
): { repeats: readonly Repeat[]; maybe: readonly MaybeSame[] } {
  const repeats: Repeat[] = [];
  const maybe: MaybeSame[] = [];
  for (const other of others) {
    const before = sanctionsBefore(incident, other);
    if (before.length === 0) continue;
    for (const person of actorsOf(incident)) {
      const pairs = actorsOf(other)
        .filter((otherPerson) => before.some((record) => isFor(record, otherPerson)))
        .map((otherPerson) => ({
          otherPerson,
          sameness: samenessOf({ incident, person }, { incident: other, person: otherPerson }),
        }));
      const same = pairs.filter(({ sameness }) => sameness === 'same');
      const sanctions = before.filter((record) => same.some(({ otherPerson }) => isFor(record, otherPerson)));
      if (sanctions.length > 0) repeats.push({ person, other, sanctions });
      const asked = pairs.filter(({ sameness }) => sameness === 'ask');
      for (const { otherPerson } of asked) maybe.push({ person, other, otherPerson });
    }
  }
  return { repeats, maybe };
}

/** The matrix's row for continued infringements; undefined when this school's matrix has none. */
export function continuedRowOf(lane: Lane, policy: Policy): Row | undefined {
  const rows: readonly Row[] = isConfidential(lane) ? policy.staffMatrix : policy.learnerMatrix;
  const id = isConfidential(lane) ? CONTINUED.staff : CONTINUED.learner;
  return rows.find((row) => row.id === id);
}

function sanctionsBefore(incident: RepeatCase, other: RepeatCase): readonly ActionRecord[] {
  const isOther = other.report.reportKey !== incident.report.reportKey && other.register === incident.register;
  if (!isOther) return [];
  const before = Date.parse(incident.reportedAt);
  return (other.work?.actions ?? []).filter(
    ({ state, action, doneAt, by }) =>
      state === 'done' && isSanction(action) && Date.parse(doneAt ?? by.at) <= before,
  );
}

/** One that was recorded for nobody in particular is for each of them. */
function isFor({ person }: ActionRecord, { key }: CasePerson): boolean {
  return person === undefined || person === key;
}

/** Whether an action is a warning or a sanction, which is for one person and not for a case. */
export function isSanction(action: ActionRecord['action']): boolean {
  return SANCTIONS.includes(action);
}

function actorsOf(incident: RepeatCase): readonly CasePerson[] {
  return casePeople(incident).filter(({ actor }) => actor);
}

interface Side {
  incident: RepeatCase;
  person: CasePerson;
}

/** What somebody said goes first; then identities, which also tell two people of one name apart; then one may ask. */
function samenessOf(a: Side, b: Side): 'same' | 'other' | 'ask' {
  const answer = answerOn(a, b) ?? answerOn(b, a);
  if (answer !== undefined) return answer ? 'same' : 'other';
  const pairs = [
    [a.person.directoryId, b.person.directoryId],
    [pupilIdOf(a), pupilIdOf(b)],
  ].filter(([one, other]) => one !== undefined && other !== undefined);
  if (pairs.some(([one, other]) => one === other)) return 'same';
  if (pairs.length > 0) return 'other';
  return similarNames(a.person.name, b.person.name) ? 'ask' : 'other';
}

function answerOn(a: Side, b: Side): boolean | undefined {
  return a.incident.work?.same?.find(
    ({ person, otherCase, otherPerson }) =>
      person === a.person.key && otherCase === b.incident.report.reportKey && otherPerson === b.person.key,
  )?.same;
}

function pupilIdOf({ incident, person }: Side): string | undefined {
  return incident.work?.pupilIds?.find((one) => one.person === person.key)?.pupilId.toLowerCase();
}
