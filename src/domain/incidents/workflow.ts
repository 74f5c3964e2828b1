import { decideRecording, type Recording } from '../duties/record';
import type { By } from '../duties/types';
import type { NewEntry } from './chronology';
import { nameLater, takeBackName, type Naming } from './name-later';
import { isUnsorted } from './sorting';
import type { Actor, ConcernKind, Incident, IncidentChange, IncidentStatus, Priority, RiskArea } from './types';
import { PRIORITIES } from './types';

export const CASE_ACTIONS = ['acknowledge', 'take', 'note', 'classify', 'sort', 'record', 'pass', 'name', 'takeBackName'] as const;
export type CaseActionKind = (typeof CASE_ACTIONS)[number];

export interface Classification {
  matrixRow?: string;
  riskAreas?: readonly RiskArea[];
  priority?: Priority;
  /** Suspected illegal activity or serious harm, whatever the report says (ESC-5). */
  serious?: boolean;
}

/** What a case that came by e-mail turns out to be, and what the policy says of that kind. */
export interface Sorting {
  kind: ConcernKind;
  /** The kind in words. */
  label: string;
  priority: Priority;
  riskAreas: readonly RiskArea[];
  matrixRow?: string;
  mediaForbidden: boolean;
}

/** What somebody does with a case. Whether they may is asked of `access` first. */
export type CaseAction =
  | { kind: 'acknowledge' }
  | { kind: 'take' }
  | { kind: 'note'; text: string }
  | ({ kind: 'classify' } & Classification)
  | { kind: 'sort'; as: Sorting }
  | { kind: 'record'; recording: Recording }
  /** `movesOnAt`: when the silence of the new owner moves the alert on, ISO. */
  | { kind: 'pass'; to: Actor; reason: string; movesOnAt: string }
  | ({ kind: 'name' } & Naming)
  /** `index`: place among those named since the report. */
  | { kind: 'takeBackName'; index: number; reason: string };

/**
 * `alreadyDone`: it is so already, and by whom. `overtaken`: somebody else has recorded it since the sender looked.
 * `notAllowed`: this status does not allow it, or nothing was given.
 */
export type Decision =
  | { ok: true; change: IncidentChange; entries: readonly NewEntry[] }
  | { ok: false; refusal: 'alreadyDone' | 'notAllowed'; by?: By }
  | { ok: false; refusal: 'overtaken'; by: By };

/** Which action leads from which status to which; what is missing is not allowed. */
export const MOVES: Record<IncidentStatus, Partial<Record<CaseActionKind, IncidentStatus>>> = {
  new: {
    acknowledge: 'acknowledged',
    take: 'inProgress',
    note: 'new',
    classify: 'new',
    sort: 'new',
    record: 'new',
    name: 'new',
    takeBackName: 'new',
  },
  acknowledged: {
    take: 'inProgress',
    note: 'acknowledged',
    classify: 'acknowledged',
    sort: 'acknowledged',
    record: 'acknowledged',
    pass: 'new',
    name: 'acknowledged',
    takeBackName: 'acknowledged',
  },
  inProgress: {
    take: 'inProgress',
    note: 'inProgress',
    classify: 'inProgress',
    sort: 'inProgress',
    record: 'inProgress',
    pass: 'new',
    name: 'inProgress',
    takeBackName: 'inProgress',
  },
};

/** What an action does to a case: the change to store and the lines for its chronology, or a refusal. */
export function decide(incident: Incident, action: CaseAction, actor: Actor, now: Date): Decision {
  const at = now.toISOString();
  const by = { id: actor.id, name: actor.name };
  const to = MOVES[incident.status][action.kind];
  switch (action.kind) {
    case 'acknowledge':
      if (to === undefined) return alreadyWith(incident);
      // A case that was passed on has an owner before it has an answer: whoever answers has it.
      return incident.owner ? take(incident, 'inProgress', by, at) : acknowledge(incident, to, by, at);
    case 'take':
      return incident.owner?.id === actor.id && incident.status !== 'new'
        ? alreadyWith(incident)
        : take(incident, to, by, at);
    case 'note':
      return note(to, action.text, by, at);
    case 'classify':
      return classify(incident, to, action, by, at);
    case 'sort':
      return sort(incident, to, action.as, by, at);
    case 'record':
      return record(incident, to, action.recording, by, now);
    case 'pass':
      return pass(incident, to, action, by, at);
    case 'name':
      return to === undefined ? { ok: false, refusal: 'notAllowed' } : nameLater(incident, action, { ...by, at });
    case 'takeBackName':
      return takeBackName(incident, action.index, action.reason, { ...by, at }) ?? { ok: false, refusal: 'notAllowed' };
  }
}

function alreadyWith(incident: Incident): Decision {
  const holder = incident.owner ?? incident.acknowledgedBy;
  const first = incident.acknowledgedBy ?? holder;
  const by = incident.status === 'inProgress' ? holder : first;
  return { ok: false, refusal: 'alreadyDone', ...(by ? { by } : {}) };
}

function acknowledge(incident: Incident, status: IncidentStatus, by: Actor, at: string): Decision {
  const change = { status, acknowledgedBy: { ...by, at }, alert: answered(incident) };
  return {
    ok: true,
    change,
    entries: [{ at, kind: 'acknowledged', actor: by, text: 'Acknowledged the alert.' }],
  };
}

function take(incident: Incident, status: IncidentStatus | undefined, by: Actor, at: string): Decision {
  if (status === undefined) return { ok: false, refusal: 'notAllowed' };
  const before = incident.owner ?? incident.acknowledgedBy;
  const from =
    before === undefined || before.id === by.id
      ? 'Took the case.'
      : `Took the case over from ${before.name}.`;
  const change: IncidentChange = {
    status,
    owner: { ...by, at },
    // Whoever takes a case has answered its alert.
    acknowledgedBy: incident.acknowledgedBy ?? { ...by, at },
    alert: answered(incident),
  };
  return { ok: true, change, entries: [{ at, kind: 'taken', actor: by, text: from }] };
}

function note(status: IncidentStatus | undefined, text: string, by: Actor, at: string): Decision {
  if (status === undefined || text.trim() === '') return { ok: false, refusal: 'notAllowed' };
  return { ok: true, change: {}, entries: [{ at, kind: 'note', actor: by, text: text.trim() }] };
}

function classify(
  incident: Incident,
  status: IncidentStatus | undefined,
  wanted: Classification,
  by: Actor,
  at: string,
): Decision {
  if (status === undefined) return { ok: false, refusal: 'notAllowed' };
  const change: IncidentChange = {};
  const said: string[] = [];
  if (wanted.matrixRow !== undefined && wanted.matrixRow !== incident.matrixRow) {
    change.matrixRow = wanted.matrixRow;
    said.push(`Matrix row from ${incident.matrixRow ?? 'none'} to ${wanted.matrixRow}.`);
  }
  if (wanted.riskAreas !== undefined && !sameSet(wanted.riskAreas, incident.riskAreas)) {
    change.riskAreas = [...new Set(wanted.riskAreas)];
    said.push(`Risk areas from ${areas(incident.riskAreas)} to ${areas(change.riskAreas)}.`);
  }
  if (wanted.priority !== undefined && wanted.priority !== incident.priority) {
    change.priority = wanted.priority;
    said.push(`Priority from ${incident.priority} to ${wanted.priority}.`);
  }
  if (wanted.serious !== undefined && wanted.serious !== (incident.work?.serious !== undefined)) {
    const { serious: _serious, ...work } = incident.work ?? {};
    change.work = wanted.serious ? { ...work, serious: { ...by, at } } : work;
    said.push(
      wanted.serious ? 'Suspected illegal activity or serious harm.' : 'No suspicion of illegal activity or serious harm any more.',
    );
  }
  if (said.length === 0) return { ok: false, refusal: 'alreadyDone' };
  return { ok: true, change, entries: [{ at, kind: 'reclassified', actor: by, text: said.join(' ') }] };
}

/** Said once: what was copied on its strength stays copied (INV-6). Urgency only ever rises by it. */
function sort(
  incident: Incident,
  status: IncidentStatus | undefined,
  { kind, label, mediaForbidden, ...judged }: Sorting,
  by: Actor,
  at: string,
): Decision {
  if (status === undefined || incident.report.mailbox === undefined) return { ok: false, refusal: 'notAllowed' };
  if (!isUnsorted(incident)) {
    const { sorted } = incident.work ?? {};
    return { ok: false, refusal: 'overtaken', by: { id: sorted?.id ?? '', name: sorted?.name ?? '', at: sorted?.at ?? at } };
  }
  const raised = PRIORITIES.indexOf(judged.priority) < PRIORITIES.indexOf(incident.priority);
  const change: IncidentChange = {
    work: { ...incident.work, sorted: { ...by, at, kind, mediaForbidden } },
    riskAreas: judged.riskAreas,
    ...(judged.matrixRow === undefined ? {} : { matrixRow: judged.matrixRow }),
    ...(raised ? { priority: judged.priority } : {}),
  };
  const text = [
    `Sorted as: ${label}.`,
    raised ? `Priority from ${incident.priority} to ${judged.priority}.` : '',
    mediaForbidden ? 'Nothing is copied from the mailbox.' : 'The e-mail is copied from the mailbox as evidence.',
  ];
  return { ok: true, change, entries: [{ at, kind: 'reclassified', actor: by, text: text.filter(Boolean).join(' ') }] };
}

function record(
  incident: Incident,
  status: IncidentStatus | undefined,
  recording: Recording,
  by: Actor,
  now: Date,
): Decision {
  if (status === undefined) return { ok: false, refusal: 'notAllowed' };
  const decision = decideRecording(incident, recording, by, now);
  if (decision.ok) return { ok: true, change: { work: decision.work }, entries: [decision.entry] };
  return decision.refusal === 'overtaken' ? decision : { ok: false, refusal: 'notAllowed' };
}

/**
 * The alert is open again, and no step of the chain is told twice: silence goes on from where the climb had stopped. A
 * case that waits for an answer cannot be passed on, or passing it about would keep silence from ever climbing.
 */
function pass(
  incident: Incident,
  status: IncidentStatus | undefined,
  { to, reason, movesOnAt }: Extract<CaseAction, { kind: 'pass' }>,
  by: Actor,
  at: string,
): Decision {
  if (status === undefined || reason.trim() === '') return { ok: false, refusal: 'notAllowed' };
  const from = incident.owner ?? incident.acknowledgedBy ?? by;
  const change: IncidentChange = {
    status,
    owner: { id: to.id, name: to.name, at },
    alert: { stepsTold: Math.max(1, incident.alert.stepsTold), outcome: 'waiting', movesOnAt },
  };
  const text = `Passed from ${from.name} to ${to.name}: ${reason.trim()}`;
  return { ok: true, change, entries: [{ at, kind: 'passed', actor: by, text }] };
}

/** An answered alert does not move on any more. */
function answered(incident: Incident): Incident['alert'] {
  return { stepsTold: incident.alert.stepsTold, outcome: 'acknowledged' };
}

function sameSet(a: readonly RiskArea[], b: readonly RiskArea[]): boolean {
  return a.every((area) => b.includes(area)) && b.every((area) => a.includes(area));
}

function areas(list: readonly RiskArea[]): string {
  return list.length === 0 ? 'none' : list.join(', ');
}
