import type { RoleLineView, RolesView } from '../../contract/people';
import { londonTime } from '../../contract/words/london-time';
import { peopleWords } from '../../contract/words/people-en-gb';
import { gapsAhead } from '../../domain/duty/gaps';
import { MUST_BE_HELD, mayChangeRole } from '../../domain/people/role-access';
import type { RoleLine } from '../../domain/people/role-lines';
import { holders } from '../../domain/people/roles';
import { ROLE_NAMES } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import type { Caller, Deps } from '../deps';
import { roleWords } from '../incidents/words-for';
import { situationNow } from '../situation';
import { enterSuccessors } from './enter-successors';
import { roleDesk } from './role-desk';
import type { RoleDesk } from './role-desk';

/**
 * Who holds what, from when until when, and what was changed; for those who look after it (GOV-6).
 * Throws Refusal (noRole), StoreUnavailable, NotSetUp.
 *
 * Graph: reads `Roles`; finishes a handover that was cut short.
 */
export async function listRoles(deps: Deps, caller: Caller): Promise<RolesView> {
  const found = await roleDesk(deps, caller);
  const waiting = found.lines.filter(({ handedTo }) => handedTo !== undefined);
  if (waiting.length > 0) await enterSuccessors(deps, waiting);
  const desk = waiting.length > 0 ? await roleDesk(deps, caller) : found;
  const { policy } = await situationNow(deps);
  return {
    lines: desk.lines.map((line) => lineView(line, desk)),
    roles: ROLE_NAMES.map((role) => ({
      role,
      label: roleWords([role], policy).join(''),
      mayChange: mayChangeRole(desk.person, role, desk.holdings, desk.now),
    })),
    warnings: warningsFor(desk, policy),
  };
}

function lineView(line: RoleLine, { person, holdings, now }: RoleDesk): RoleLineView {
  const { itemId, etag, personId, name, role, telephone, from, until, changes } = line;
  const history = changes.map(({ at, what, by, why }) => {
    return { at, text: peopleWords.history(peopleWords.changes[what], by.name, why) };
  });
  return {
    line: itemId,
    etag,
    person: { id: personId, name },
    role,
    ...(telephone ? { telephone } : {}),
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    state: stateOf(line, now),
    handedOver: changes.some(({ what }) => what === 'handedOver'),
    history,
    mayChange: mayChangeRole(person, role, holdings, now),
  };
}

function stateOf({ from, until }: RoleLine, now: Date): RoleLineView['state'] {
  if (until !== undefined && Date.parse(until) <= now.getTime()) return 'over';
  if (from !== undefined && from === until) return 'over';
  return from !== undefined && Date.parse(from) > now.getTime() ? 'toCome' : 'held';
}

/** Roles that must be held and are not, or will not be within the days that gaps are looked for. */
function warningsFor({ holdings, now }: RoleDesk, policy: Policy): string[] {
  const word = (role: (typeof ROLE_NAMES)[number]): string => roleWords([role], policy).join('');
  const empty = MUST_BE_HELD.filter((role) => holders(holdings, role, now).length === 0);
  const toCome = gapsAhead({ policy, holdings, now }).flatMap((gap) =>
    gap.kind === 'roleEmpty' && !empty.includes(gap.role)
      ? [peopleWords.willBeEmpty(word(gap.role), londonTime(gap.from, now))]
      : [],
  );
  return [...empty.map((role) => peopleWords.empty(word(role))), ...toCome];
}
