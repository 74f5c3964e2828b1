import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadProvisionConfig } from './config';
import type { ProvisionConfig } from './config';
import { NotSetUp } from './domain/ports';
import type { Environment } from './environment-reader';
import { provisionCheck } from './provision-check';
import { signedIn } from './provision-sign-in';
import { eachSchool } from './store/provision/each-school';
import type { Say } from './store/provision/each-school';
import { HELP } from './store/provision/help';
import { planProvision, provision } from './store/provision/provision';
import type { ProvisionOptions } from './store/provision/provision';
import { planTrust, provisionTrust } from './store/provision/provision-trust';
import type { TrustOptions } from './store/provision/provision-trust';
import { parseSchools, parseTrustSite } from './store/provision/schools-file';
import type { SchoolTarget } from './store/provision/schools-file';
import { inWords } from './store/provision/steps';
import type { Step } from './store/provision/steps';
import { planWithdrawal, withdraw } from './store/provision/withdraw';
import type { WithdrawOptions } from './store/provision/withdraw';

interface Flags {
  help: boolean;
  plan: boolean;
  check: boolean;
  'drop-admin': boolean;
  /** Id of a school that leaves. */
  withdraw?: string;
}

/**
 * `npm run provision`: plans, sets up or checks one school or all schools of a file. Returns the exit code that the help
 * names. Throws ConfigError, NotSetUp for what concerns all schools; what concerns one is said and the next one follows.
 */
export async function provisionCommand(args: readonly string[], say: Say, env?: Environment): Promise<number> {
  const flags = readFlags(args);
  if (!flags) {
    say('This is not a way to call it. What there is:\n');
    say(HELP);
    return 2;
  }
  if (flags.help) {
    say(HELP);
    return 0;
  }
  const config = loadProvisionConfig(env, { check: flags.check });
  const text = config.schoolFile === undefined ? undefined : await readSchoolFile(config.schoolFile);
  if (flags.check) return provisionCheck(config, text, say);
  return changeSchools(config, flags, text ?? '', say);
}

async function changeSchools(config: ProvisionConfig, flags: Flags, text: string, say: Say): Promise<number> {
  const targets = parseSchools(text, config);
  const trustSite = parseTrustSite(text);
  const common = {
    graph: signedIn(config, config.adminClientId, { secret: config.adminClientSecret }).graph,
    serviceClientId: config.serviceClientId,
    onStep: (words: string) => say(`  ${words}`),
  };
  if (flags.withdraw !== undefined) {
    const act = actor(flags.plan, say, 'Lantern was off its sites already.');
    return eachSchool(leaving(targets, flags.withdraw), say, (target) => {
      const options: WithdrawOptions = { ...common, ...target };
      return act(() => planWithdrawal(options), () => withdraw(options));
    });
  }
  const act = actor(flags.plan, say);
  const drop = flags['drop-admin'] ? { dropAdmin: config.adminClientId } : {};
  if (trustSite !== undefined) {
    say('What all schools share');
    const options: TrustOptions = { ...common, ...drop, trustSite };
    await act(() => planTrust(options), () => provisionTrust(options));
  }
  return eachSchool(targets, say, (target) => {
    const options: ProvisionOptions = { ...common, ...drop, ...target };
    return act(() => planProvision(options), () => provision(options));
  }, flags.plan ? 'are planned' : undefined);
}

function leaving(targets: readonly SchoolTarget[], wanted: string): readonly SchoolTarget[] {
  const found = targets.filter(({ id }) => id === wanted);
  if (found.length === 0) throw new NotSetUp(`The file has no school with the id ${wanted}.`);
  return found;
}

type Act = (plan: () => Promise<readonly Step[]>, take: () => Promise<number>) => Promise<true>;

/** Says what would be done, or does it and says so. */
function actor(planOnly: boolean, say: Say, nothing = 'Everything was there already.'): Act {
  return async (plan, take) => {
    if (planOnly) sayPlan(await plan(), say);
    else sayDone(await take(), nothing, say);
    return true;
  };
}

function sayPlan(steps: readonly Step[], say: Say): void {
  for (const [n, step] of steps.entries()) say(`  ${n + 1}. ${inWords(step)}`);
  say(steps.length === 0 ? '  Nothing to do.' : '  Nothing of this was done yet; run it without --plan.');
}

function sayDone(steps: number, nothing: string, say: Say): void {
  say(steps === 0 ? `  ${nothing}` : `  Done: ${steps} steps.`);
}

async function readSchoolFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new NotSetUp('SCHOOL_FILE names no file that can be read.');
  }
}

function readFlags(args: readonly string[]): Flags | undefined {
  const option = { type: 'boolean', default: false } as const;
  try {
    const options = { help: option, plan: option, check: option, 'drop-admin': option, withdraw: { type: 'string' } as const };
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return values.check && (values.plan || values.withdraw !== undefined) ? undefined : values;
  } catch {
    return undefined;
  }
}
