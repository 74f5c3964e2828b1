import type { HealthLineView, HealthView } from '../../contract/health';
import { healthWords } from '../../contract/words/health-en-gb';
import type { HealthFacts, SetUpFacts } from '../../domain/health/facts';
import { judgeHealth, overall } from '../../domain/health/judge-health';
import type { HealthLine } from '../../domain/health/judge-health';
import { NotSetUp } from '../../domain/ports';
import { roleWord } from '../../domain/people/role-words';
import { holders, personAt } from '../../domain/people/roles';
import { maySeeHealth } from '../../domain/people/school-parts';
import type { RoleHolding } from '../../domain/people/types';
import type { Policy } from '../../domain/policies/types';
import type { Caller, Deps } from '../deps';
import { noRole } from '../errors';

/** Without them an alert has nobody to go to. */
const NEEDED = ['dsl', 'headteacher', 'chairOfGovernors'] as const;

/** The self-test of a school, for whoever looks after it. Costs some 13 resource units. Throws Refusal (noRole), StoreUnavailable. */
export async function seeHealth(deps: Deps, caller: Caller): Promise<HealthView> {
  const now = deps.clock.now();
  const holdings = await deps.school.roles();
  if (!maySeeHealth(personAt(holdings, caller, now))) throw noRole();
  const [facts, policy] = await Promise.all([deps.probe.look(), policyOf(deps, now)]);
  const setUp = { policy: policy !== undefined, unheld: unheld(holdings, now) };
  const lines = judgeHealth(facts, setUp);
  return { checkedAt: now.toISOString(), overall: overall(lines), lines: lines.map((line) => present(line, facts, setUp, policy)) };
}

async function policyOf({ school }: Pick<Deps, 'school'>, now: Date): Promise<Policy | undefined> {
  try {
    return await school.policyInForce(now);
  } catch (error) {
    if (error instanceof NotSetUp) return undefined;
    throw error;
  }
}

function unheld(holdings: readonly RoleHolding[], now: Date): SetUpFacts['unheld'] {
  return NEEDED.filter((role) => holders(holdings, role, now).length === 0);
}

function present({ check, state, finding }: HealthLine, facts: HealthFacts, setUp: SetUpFacts, policy?: Policy): HealthLineView {
  const { title, said } = healthWords[check];
  const words = (said as Record<string, (typeof healthWords)['signIn']['said']['ok']>)[finding];
  const role = (name: SetUpFacts['unheld'][number]): string => roleWord(name, policy?.words);
  const spoken = typeof words === 'function' ? words(facts, setUp, role) : words;
  return { check, title, state, words: spoken?.words ?? '', ...(spoken?.todo === undefined ? {} : { todo: spoken.todo }) };
}
