import type { HealthState } from '../../../contract/health';

const states: Record<HealthState, string> = { ok: 'OK', look: 'Look at this', broken: 'Broken' };
const overall: Record<HealthState, string> = {
  ok: 'Everything works.',
  look: 'Lantern works. Something should be looked at.',
  broken: 'Something that people rely on does not work.',
};

/** Words of the page "Health"; what each line says comes from the service. */
export const health = {
  title: 'Health',
  states,
  overall,
  checked: 'Checked',
  again: 'Check again',
  checking: 'Checking …',
  list: 'What was looked at',
  todo: 'What to do:',
  stale: 'This is the last answer there was.',
} as const;
