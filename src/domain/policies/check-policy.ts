import { isConfidential } from '../incidents/lanes';
import { CONCERN_KINDS, LANES, PRIORITIES, type Lane } from '../incidents/types';
import { ROLE_NAMES } from '../people/types';
import { checkDuties } from './check-duties';
import {
  LEARNER_ACTIONS,
  STAFF_ACTIONS,
  STRENGTHS,
  type ChainStep,
  type MatrixRow,
  type Policy,
} from './types';

/**
 * What is wrong with a policy, in sentences; empty when it can be put in force. The shape (objects, texts, numbers) is
 * taken as checked; missing kinds, lanes and times are found here, since a school edits its policy itself (ESC-10).
 */
export function checkPolicy(policy: Policy): string[] {
  return [
    ...checkNames(policy),
    ...LANES.flatMap((lane) => checkLane(policy, lane)),
    ...checkTimes(policy),
    ...checkKinds(policy),
    ...checkAgencies(policy),
    ...checkMatrix('learner', policy.learnerMatrix, LEARNER_ACTIONS),
    ...checkMatrix('staff', policy.staffMatrix, STAFF_ACTIONS),
    ...checkSchoolDay(policy),
    ...checkDuties(policy),
  ];
}

function checkNames(policy: Policy): string[] {
  const problems: string[] = [];
  if (policy.version.trim() === '') problems.push('The policy has no version.');
  if (policy.school.switchboard.trim() === '') problems.push('The school has no telephone number.');
  if (Number.isNaN(Date.parse(policy.inForceFrom)))
    problems.push('The policy does not say from when it is in force.');
  if (!(policy.alarmRepeatMinutes >= 1)) problems.push('The alarm must sound again after a minute or more.');
  return problems;
}

function checkLane(policy: Policy, lane: Lane): string[] {
  const rule: Partial<Policy['lanes']>[Lane] = policy.lanes[lane];
  if (rule === undefined) return [`The lane "${lane}" is missing.`];
  const problems: string[] = [];
  if (rule.chain.length === 0) problems.push(`The lane "${lane}" tells nobody: its chain is empty.`);
  if (rule.alarm.length === 0)
    problems.push(`The lane "${lane}" has no alarm for when nobody is left to tell.`);
  if (isConfidential(lane) && rule.chain.some((step) => step.to === 'dslChannel')) {
    problems.push(`The lane "${lane}" is confidential and must not reach the DSL channel.`);
  }
  if (rule.chain.some((step) => step.to === 'roles' && step.roles.length === 0)) {
    problems.push(`The lane "${lane}" has a step without a role.`);
  }
  const unknown = [...rule.chain.flatMap(rolesOfStep), ...rule.alarm].filter(
    (role) => !ROLE_NAMES.includes(role),
  );
  return [...problems, ...unknown.map((role) => `The lane "${lane}" names the unknown role "${role}".`)];
}

function rolesOfStep(step: ChainStep): readonly (typeof ROLE_NAMES)[number][] {
  return step.to === 'roles' ? step.roles : (step.also?.roles ?? []);
}

function checkTimes(policy: Policy): string[] {
  return PRIORITIES.flatMap((priority) => {
    const time: Partial<Policy['times']>[typeof priority] = policy.times[priority];
    if (time === undefined) return [`The priority "${priority}" has no time.`];
    const { acknowledgeWithin: within } = time;
    if (within.kind === 'minutes' && !(within.minutes > 0))
      return [`The time of the priority "${priority}" must be a minute or more.`];
    const waits = priority === 'danger' && within.kind !== 'minutes';
    return waits
      ? ['A child in danger cannot wait for a school day: give the priority "danger" a time in minutes.']
      : [];
  });
}

function checkKinds(policy: Policy): string[] {
  const learnerRows = policy.learnerMatrix.map((row) => row.id);
  const staffRows = policy.staffMatrix.map((row) => row.id);
  const problems = CONCERN_KINDS.flatMap((kind) => {
    const rule: Partial<Policy['kinds']>[typeof kind] = policy.kinds[kind];
    if (rule === undefined) return [`The kind "${kind}" is missing.`];
    const lost = [
      ...(rule.learnerRow !== undefined && !learnerRows.includes(rule.learnerRow)
        ? [`learner matrix row "${rule.learnerRow}"`]
        : []),
      ...(rule.staffRow !== undefined && !staffRows.includes(rule.staffRow)
        ? [`staff matrix row "${rule.staffRow}"`]
        : []),
    ];
    return lost.map((row) => `The kind "${kind}" names the unknown ${row}.`);
  });
  // INV-4 is no school's choice.
  const keepsMedia = policy.kinds.sexualImage?.mediaForbidden === false;
  return keepsMedia ? [...problems, 'The kind "sexualImage" must not keep any media.'] : problems;
}

function checkAgencies(policy: Policy): string[] {
  const known = new Set(policy.agencies.map((agency) => agency.id));
  const ofLanes = LANES.flatMap((lane) => {
    const named: Partial<Policy['seriousIncidentAgencies']>[Lane] = policy.seriousIncidentAgencies[lane];
    if (named === undefined)
      return [`The lane "${lane}" does not say which agencies serious incidents go to.`];
    return named.agencies
      .filter((id) => !known.has(id))
      .map((id) => `The lane "${lane}" names the agency "${id}", which is not defined.`);
  });
  const ofKinds = CONCERN_KINDS.flatMap((kind) => {
    const rule: Partial<Policy['kinds']>[typeof kind] = policy.kinds[kind];
    return [...(rule?.agenciesFirst ?? []), ...(rule?.agencies ?? [])]
      .filter(({ id }) => !known.has(id))
      .map(({ id }) => `The kind "${kind}" names the agency "${id}", which is not defined.`);
  });
  const unreachable = policy.agencies.filter((agency) => !agency.telephone && !agency.website);
  const mute = unreachable.map(
    (agency) => `The agency "${agency.id}" has neither a telephone number nor a website.`,
  );
  // ESC-3: the local authority is the next call whatever else a lane names.
  const authority = known.has('localAuthority') ? [] : ['The agency "localAuthority" is not defined.'];
  return [...ofLanes, ...ofKinds, ...mute, ...authority];
}

function checkMatrix(name: string, rows: readonly MatrixRow<string>[], actions: readonly string[]): string[] {
  const ids = rows.map((row) => row.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const cells = rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([action, strength]) => {
      const known = actions.includes(action) && STRENGTHS.some((value) => value === strength);
      return known
        ? []
        : [`The ${name} matrix row "${row.id}" has an unknown cell "${action}: ${strength}".`];
    }),
  );
  return [...twice.map((id) => `The ${name} matrix has the row "${id}" twice.`), ...cells];
}

function checkSchoolDay({ schoolDay }: Policy): string[] {
  const problems: string[] = [];
  const days = schoolDay.weekdays;
  if (days.length === 0) problems.push('The school week has no days.');
  if (days.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
    problems.push('School days are numbers from 1 (Monday) to 7 (Sunday).');
  const { opens, closes } = schoolDay;
  if (!(opens >= 0 && opens < closes && closes < 24 * 60))
    problems.push('The school day must open before it closes.');
  const wrong = schoolDay.closedDates.filter((date) => !/^\d{4}-\d{2}-\d{2}$/.test(date));
  return [...problems, ...wrong.map((date) => `The closed date "${date}" is not written as year-month-day.`)];
}
