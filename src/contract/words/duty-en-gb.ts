import type { DutyGap } from '../../domain/duty/gaps';
import type { DutyTime } from '../../domain/duty/types';
import type { Deadline } from '../../domain/policies/types';
import { words } from './en-gb';
import { londonTime } from './london-time';

const TIMES: Record<DutyTime, string> = {
  schoolHours: 'In school hours',
  outOfHours: 'Evenings, nights and weekends',
  holiday: 'Holidays',
};

/** What cards and screens say about duty, its gaps and the clocks of alerts. */
export const dutyWords = {
  times: TIMES,
  note: {
    title: (count: number) => (count === 1 ? 'A time with nobody there is coming' : 'Times with nobody there are coming'),
    advice: 'Put somebody into the rota, or give the role to somebody, before it happens.',
    open: 'Open the duty rota',
  },
  nobodyOnDuty: (time: string, span: string) => `${time}: nobody is on duty ${span}.`,
  nobodyToTell: (span: string) => `Nobody of the whole chain is there ${span}: an alert would have nobody to go to.`,
  roleEmpty: (role: string, span: string) => `Nobody holds the role ${role} ${span}.`,
  priorities: (names: string) => `Alerts whose clocks run then: ${names}.`,
  span: (from: string, until: string) => `from ${from} to ${until}`,
  spanOpen: (from: string) => `from ${from} on`,
  always: 'Runs day and night, in holidays too.',
  schoolTime: 'Runs in school time only.',
  dangerNeverWaits: 'A child in danger never waits for the school day.',
} as const;

/** A gap in a sentence or two; `role` is the school's word for a role that stands empty. */
export function gapInWords(gap: DutyGap, now: Date, role: (name: Extract<DutyGap, { kind: 'roleEmpty' }>['role']) => string): string {
  const from = gap.from <= now ? 'now' : londonTime(gap.from, now);
  const span = gap.beyond ? dutyWords.spanOpen(from) : dutyWords.span(from, londonTime(gap.until, now));
  if (gap.kind === 'roleEmpty') return dutyWords.roleEmpty(role(gap.role), span);
  if (gap.kind === 'nobodyToTell') return dutyWords.nobodyToTell(span);
  const names = gap.priorities.map((priority) => words.priorities[priority].toLowerCase()).join(', ');
  return `${dutyWords.nobodyOnDuty(TIMES[gap.time], span)} ${dutyWords.priorities(names)}`;
}

/** "5 minutes", "1 hour", "by the end of the school day": how long an alert may stay unanswered. */
export function deadlineInWords(deadline: Deadline): string {
  if (deadline.kind === 'endOfSchoolDay') return 'by the end of the school day';
  if (deadline.kind === 'endOfNextSchoolDay') return 'by the end of the next school day';
  const { minutes } = deadline;
  if (minutes % 60 === 0) return minutes === 60 ? '1 hour' : `${minutes / 60} hours`;
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
