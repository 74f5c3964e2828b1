import type { CaseActionView } from '../../contract/duties';
import { words } from '../../contract/words/en-gb';
import { casePeople, type CasePerson } from '../../domain/duties/case-people';
import { continuedRowOf, isSanction } from '../../domain/duties/repeats';
import { actionsFor, actionsOf } from '../../domain/incidents/actions';
import type { JudgedAction } from '../../domain/incidents/judgement';
import { isConfidential } from '../../domain/incidents/lanes';
import type { Incident } from '../../domain/incidents/types';
import { rolesOf } from '../../domain/people/roles';
import type { Policy } from '../../domain/policies/types';
import { matrixOf } from '../incidents/matrix';
import type { Situation } from '../situation';

type Action = JudgedAction['action'];
export type CaseAction = JudgedAction & { row: string };

const ACTION_WORDS: Record<Action, string> = { ...words.learnerActions, ...words.staffActions };
/** Where an action is called for by the policy itself and by no row of its matrix. */
const NO_ROW = 'policy';

/** What the row that stands, and the policy beside it, call for. */
export function actionsOfCase(incident: Incident, policy: Policy): readonly CaseAction[] {
  const row = matrixOf(incident, policy).find(({ id }) => id === incident.matrixRow);
  const { report, lane } = incident;
  const judged = actionsFor({ report, lane, policy, ...(row ? { row } : {}) });
  return judged.map((action) => ({ ...action, row: row?.id ?? NO_ROW }));
}

/** What the row for continued infringements calls for (ESC-8). */
export function actionsOfRepeat(incident: Incident, policy: Policy): readonly CaseAction[] {
  const row = continuedRowOf(incident.lane, policy);
  return row ? actionsOf(row, incident.lane).map((action) => ({ ...action, row: row.id })) : [];
}

/** Every action that may be put on record. */
export function actionsOnRecord(incident: Incident, policy: Policy): readonly CaseAction[] {
  return [...actionsOfCase(incident, policy), ...actionsOfRepeat(incident, policy)];
}

/** An action with what is on record of it; a warning or sanction once for each whom it can be for. */
export function presentActions(action: CaseAction, incident: Incident, situation: Situation): CaseActionView[] {
  return forWhom(action, incident, situation).map((person) => presentAction(action, incident, person));
}

/**
 * Those said to have done it, or perhaps, and whoever has a record already; not those who work here, in a matrix for
 * learners. Undefined stands for nobody in particular: an action that is not for one person, and a record from before
 * somebody was named.
 */
export function forWhom(
  { row, action }: CaseAction,
  incident: Incident,
  { holdings, now }: Situation,
): readonly (CasePerson | undefined)[] {
  if (!isSanction(action)) return [undefined];
  const worksHere = ({ directoryId }: CasePerson): boolean =>
    directoryId !== undefined && rolesOf(holdings, directoryId, now).length > 0;
  const isMeant = (person: CasePerson): boolean => person.actor && (isConfidential(incident.lane) || !worksHere(person));
  const records = (incident.work?.actions ?? []).filter((one) => one.row === row && one.action === action);
  const hasRecord = (key?: string): boolean => records.some(({ person }) => person === key);
  const people = casePeople(incident).filter((person) => isMeant(person) || hasRecord(person.key));
  return people.length === 0 || hasRecord() ? [undefined, ...people] : people;
}

/** "Warning: Jack Pemberton" for one that is for somebody. */
export function labelFor(action: Action, incident: Incident, person: CasePerson | undefined): string {
  const label = actionLabel(action, incident);
  return person ? `${label}: ${person.name}` : label;
}

function presentAction(action: CaseAction, incident: Incident, person: CasePerson | undefined): CaseActionView {
  const { row, strength, clause } = action;
  const record = incident.work?.actions?.find(
    (one) => one.row === row && one.action === action.action && one.person === person?.key,
  );
  return {
    row,
    action: action.action,
    ...(person ? { person: person.key } : {}),
    label: labelFor(action.action, incident, person),
    strength,
    strengthLabel: words.strengths[strength],
    clause,
    ...(record
      ? {
          record: {
            state: record.state,
            ...(record.doneAt ? { doneAt: record.doneAt } : {}),
            ...(record.note ? { note: record.note } : {}),
            by: record.by.name,
            at: record.by.at,
          },
        }
      : {}),
  };
}

/** Both matrices know "headteacher" and "warning"; the words of the case's own matrix are used. */
export function actionLabel(action: Action, { lane }: Pick<Incident, 'lane'>): string {
  const own: Partial<Record<Action, string>> = isConfidential(lane) ? words.staffActions : words.learnerActions;
  return own[action] ?? ACTION_WORDS[action];
}
