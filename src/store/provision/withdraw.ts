import type { GraphClient } from '../graph-client';
import { siteId } from '../sites';
import { grantOf } from './grants';
import { inWords } from './steps';
import type { Step } from './steps';
import { takeStep } from './take-step';

export interface WithdrawOptions {
  /** Signed in as an administrator's application: Sites.FullControl.All. */
  graph: GraphClient;
  schoolSite: string;
  staffSite: string;
  serviceClientId: string;
  onStep?: (words: string) => void;
}

type Withdrawal = Extract<Step, { kind: 'withdraw' }>;

/** For a school that leaves: what it takes that the service can no longer get into its sites. Lists and records stay. */
export async function planWithdrawal({ graph, serviceClientId, ...sites }: WithdrawOptions): Promise<readonly Withdrawal[]> {
  const places = [
    ['school', sites.schoolSite],
    ['staff', sites.staffSite],
  ] as const;
  const steps: Withdrawal[] = [];
  for (const [where, address] of places) {
    const id = await siteId(graph, address)('routine');
    const grant = await grantOf(graph, id, serviceClientId);
    if (grant) steps.push({ kind: 'withdraw', siteId: id, where, permissionId: grant.permissionId });
  }
  return steps;
}

/** Does it; the number of steps taken. */
export async function withdraw(options: WithdrawOptions): Promise<number> {
  const steps = await planWithdrawal(options);
  for (const step of steps) {
    options.onStep?.(inWords(step));
    await takeStep({ graph: options.graph, home: step.siteId, serviceClientId: options.serviceClientId }, step);
  }
  return steps.length;
}
