import type { KindField, PolicyPart } from '../../domain/policies/diff-policies';

/** Sentences about policies: what changed from one version to the next, and what that means for a case. */
export const policyWords = {
  depends: 'left to judgement',
  notMarked: 'not marked',
  nobody: 'nobody',
  none: 'none',
  channel: 'the DSL channel',
  cell: (matrix: string, row: string, action: string, is: string, was: string) =>
    `${matrix}, ${row}: “${action}” is ${is}; it was ${was}.`,
  row: {
    added: (matrix: string, row: string) => `${matrix}: the row ${row} is new.`,
    removed: (matrix: string, row: string) => `${matrix}: the row ${row} is gone.`,
    reworded: (matrix: string, row: string) => `${matrix}: the row ${row} has other words.`,
  },
  time: (priority: string, is: string, was: string) =>
    `Priority “${priority}”: an alert moves on ${is}; it was ${was}.`,
  minutes: (minutes: number) =>
    minutes % 60 === 0
      ? `after ${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`
      : `after ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
  endOfSchoolDay: 'at the end of the school day',
  endOfNextSchoolDay: 'at the end of the next school day',
  chain: (lane: string, is: string, was: string) => `Lane “${lane}”: told in turn are ${is}; it was ${was}.`,
  alarm: (lane: string, is: string, was: string) => `Lane “${lane}”: the alarm goes to ${is}; it was ${was}.`,
  alarmRepeat: (is: string, was: string) => `With nobody left to tell, the alarm sounds again ${is}; it was ${was}.`,
  kind: (kind: string, field: string, is: string, was: string) => `“${kind}”: ${field} is ${is}; it was ${was}.`,
  serious: (lane: string, is: string, was: string) =>
    `Lane “${lane}”: agencies for serious incidents are ${is}; they were ${was}.`,
  agency: {
    added: (name: string) => `The agency ${name} is new.`,
    removed: (name: string) => `The agency ${name} is gone.`,
    changed: (name: string) => `What is known of the agency ${name} has changed, such as its numbers.`,
  },
  whole: (part: string) => `Something has changed in ${part}.`,
  kindFields: {
    priority: 'the priority',
    riskAreas: 'the risk area',
    lane: 'the lane',
    learnerRow: 'the row of the pupil matrix',
    staffRow: 'the row of the staff matrix',
    illegalOrSeriousHarm: 'treated as illegal or serious harm',
    mediaForbidden: 'nothing but who, when and where is kept',
    agencies: 'agencies besides',
    agenciesFirst: 'agencies before all others',
  } satisfies Record<KindField, string>,
  parts: {
    learnerMatrix: 'the clauses or the order of the pupil matrix',
    staffMatrix: 'the clauses or the order of the staff matrix',
    times: 'the clauses of the times',
    lanes: 'the clauses of the lanes',
    kinds: 'the clauses of the kinds of concern',
    seriousIncidentAgencies: 'the clauses of the agencies for serious incidents',
    agencies: 'the order of the agencies',
    school: 'the name or the number of the school',
    code: 'the code of the document',
    title: 'the title',
    words: 'what the school calls people and things',
    firstContact: 'whom staff turn to first',
    offensiveMessages: 'who hears of offensive messages to staff',
    parents: 'what parents are told',
    schoolDay: 'the school day and the days when school is closed',
    intervals: 'how often things are reviewed',
    agreements: 'the acceptable use agreements',
    monitoringReports: 'who gets the monitoring reports',
  } satisfies Record<PolicyPart, string>,
  yes: 'yes',
  no: 'no',
  effect: {
    lane: (is: string, was: string) => `It goes to the lane “${is}” instead of “${was}”.`,
    priority: (is: string, was: string) => `Its priority is “${is}” instead of “${was}”.`,
    action: (action: string, is: string, was: string) => `“${action}” is ${is} instead of ${was}.`,
    told: 'Other people are told, or in another order.',
    movesOn: (is: string, was: string) => `Without an answer it moves on ${is} instead of ${was}.`,
    agencies: (is: string, was: string) => `Agencies to tell: ${is} instead of ${was}.`,
    guidance: 'The reporter is given other advice.',
    media: { true: 'The message itself may be kept.', false: 'Nothing but who, when and where may be kept.' },
  },
  matrixTitle: (of: string) => `${of} matrix`,
  staffMatrix: 'Staff matrix',
  referTo: (role: string) => `Refer to the ${role}`,
  decidedBySchool: (version: string) => `decided by the school, ${version}`,
} as const;
