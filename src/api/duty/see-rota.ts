import type { RotaView } from '../../contract/duty';
import { deadlineInWords, dutyWords, gapInWords } from '../../contract/words/duty-en-gb';
import { words } from '../../contract/words/en-gb';
import { mayChangeRota, mayReadRota } from '../../domain/duty/access';
import { gapsAhead, runsAlways } from '../../domain/duty/gaps';
import { onDuty, turnAt } from '../../domain/duty/on-duty';
import { DUTY_ROLES, type DutyRota } from '../../domain/duty/types';
import { PRIORITIES } from '../../domain/incidents/types';
import { holders, personAt, rolesOf } from '../../domain/people/roles';
import type { RoleHolding } from '../../domain/people/types';
import type { KeptTimes } from '../../domain/ports';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';
import { roleWords } from '../incidents/words-for';
import { situationNow } from '../situation';
import type { Situation } from '../situation';
import { changedBy } from './kept-by';

/**
 * Who is on duty when, the gaps of the coming days, and which clocks run when (ESC-12).
 * Throws Refusal (noRole), StoreUnavailable, NotSetUp.
 *
 * Graph: reads one item of `SchoolTimes`.
 */
export async function seeRota(deps: Deps, caller: Caller): Promise<RotaView> {
  const situation = await situationNow(deps);
  const { holdings, now } = situation;
  const person = personAt(holdings, caller, now);
  if (!mayReadRota(person)) throw noRole();
  const kept = await deps.timesBook.read('rota');
  return { ...rotaView(situation, kept), mayChange: mayChangeRota(person) };
}

function rotaView(situation: Situation, kept: KeptTimes<'rota'> | undefined): Omit<RotaView, 'mayChange'> {
  const { policy, holdings, now, duty } = situation;
  const { opens, closes } = policy.schoolDay;
  const plan = duty && kept && { ...duty, rota: kept.value };
  const role = (name: Parameters<typeof roleWords>[0][number]): string => roleWords([name], policy).join('');
  return {
    ...(kept ? { rota: plain(kept.value), etag: kept.etag } : {}),
    changed: changedBy(kept, now),
    people: mayStand(holdings, now).map(({ id, name }) => {
      const held = rolesOf(holdings, id, now).filter((one) => DUTY_ROLES.includes(one));
      return { id, name, roles: roleWords(held, policy) };
    }),
    ...(plan ? { now: dutyNow(situation, plan) } : {}),
    gaps: gapsAhead({ ...(plan ? { plan } : {}), policy, holdings, now }).map((gap) => gapInWords(gap, now, role)),
    clocks: PRIORITIES.map((priority) => ({
      priority,
      label: words.priorities[priority],
      within: deadlineInWords(policy.times[priority].acknowledgeWithin),
      runs: runsAlways(policy, priority) ? dutyWords.always : dutyWords.schoolTime,
    })),
    hours: { opens: clock(opens), closes: clock(closes) },
  };
}

function dutyNow({ policy, holdings, now }: Situation, plan: NonNullable<Situation['duty']>): RotaView['now'] {
  const { time } = turnAt(now, plan.calendar, policy.schoolDay);
  const people = onDuty({ plan, hours: policy.schoolDay, holdings, now }).map(({ name }) => name);
  return { time, timeLabel: dutyWords.times[time], people };
}

/** Whoever is DSL or deputy now or will be: a rota is made ahead. */
export function mayStand(holdings: readonly RoleHolding[], now: Date): { id: string; name: string }[] {
  const later = holdings.filter(({ role, until }) => DUTY_ROLES.includes(role) && !(until && Date.parse(until) <= now.getTime()));
  const known = new Map(holders(holdings, DUTY_ROLES, now).map(({ id, name }) => [id, { id, name }]));
  for (const { personId, name } of later) if (!known.has(personId)) known.set(personId, { id: personId, name });
  return [...known.values()];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** As data that may be sent: the domain's lists are read-only. */
function plain(rota: DutyRota): NonNullable<RotaView['rota']> {
  return structuredClone(rota) as NonNullable<RotaView['rota']>;
}
