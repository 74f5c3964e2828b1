import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadProvisionConfig } from './config';
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
import { isShared, parseSchools, parseTrustSite } from './store/provision/schools-file';
import { inWords } from './store/provision/steps';
import type { Step } from './store/provision/steps';

interface Flags {
  help: boolean;
  plan: boolean;
  check: boolean;
  'drop-admin': boolean;
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
  const text = await readSchoolFile(config.schoolFile);
  const targets = parseSchools(text, config);
  const trustSite = parseTrustSite(text);
  if (flags.check) return provisionCheck(config, { targets, trustSite, sharedFile: isShared(text) ? text : undefined }, say);
  const graph = signedIn(config, config.adminClientId, { secret: config.adminClientSecret }).graph;
  const common = {
    graph,
    serviceClientId: config.serviceClientId,
    onStep: (words: string) => say(`  ${words}`),
    ...(flags['drop-admin'] ? { dropAdmin: config.adminClientId } : {}),
  };
  if (trustSite !== undefined) {
    say('What all schools share');
    const options: TrustOptions = { ...common, trustSite };
    if (flags.plan) sayPlan(await planTrust(options), say);
    else sayDone(await provisionTrust(options), say);
  }
  return eachSchool(targets, say, async (target) => {
    const options: ProvisionOptions = { ...common, ...target };
    if (flags.plan) sayPlan(await planProvision(options), say);
    else sayDone(await provision(options), say);
    return true;
  });
}

function sayPlan(steps: readonly Step[], say: Say): void {
  for (const [n, step] of steps.entries()) say(`  ${n + 1}. ${inWords(step)}`);
  say(steps.length === 0 ? '  Nothing to do.' : '  Nothing of this was done yet; run it without --plan.');
}

function sayDone(steps: number, say: Say): void {
  say(steps === 0 ? '  Everything was there already.' : `  Done: ${steps} steps.`);
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
    const options = { help: option, plan: option, check: option, 'drop-admin': option };
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return values.plan && values.check ? undefined : values;
  } catch {
    return undefined;
  }
}
