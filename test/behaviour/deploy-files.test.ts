import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import { loadConfig, loadPackageValues } from '../../src/config';
import { placesIn } from '../../src/packaging/fill-places';

/** No container engine, no Bicep compiler and no Agents Toolkit are needed here: what can be read is read. */
const root = path.join(__dirname, '..', '..');
const text = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const bicep = text('infra', 'azure.bicep').replace(/^\s*\/\/.*$/gm, '');
const parameters = (JSON.parse(text('infra', 'azure.parameters.json')) as { parameters: Record<string, { value: string }> }).parameters;
const envNames = [...text('env', '.env.dev').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
const matches = (source: string, pattern: RegExp): string[] => [...source.matchAll(pattern)].map(([, found]) => found ?? '');

describe('the container recipe', () => {
  const dockerfile = text('Dockerfile');

  test('copies only what is there and what is let in', () => {
    const letIn = matches(text('.dockerignore'), /^!(.+)$/gm);
    const copied = matches(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((names) => names.split(' '));
    expect(copied.length).toBeGreaterThan(5);
    for (const name of copied) expect([name, existsSync(path.join(root, name)), letIn.includes(name)]).toEqual([name, true, true]);
  });

  test('runs the program itself, without rights, and asks it whether it lives', () => {
    const last = dockerfile.slice(dockerfile.lastIndexOf('FROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
    expect(last).toMatch(/^CMD \["node", .*"dist\/service\.js"\]$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('CMD'));
    expect(dockerfile).not.toMatch(/SECRET|emulator/i);
  });

  test('builds programs that the build knows, and leaves the emulator out', () => {
    const known = matches(text('webpack.config.js'), /(?:program|pages)\('([\w-]+)'/g);
    const built = matches(dockerfile, /--config-name ([\w-]+)/g);
    expect(built).toEqual(['service', 'provision', 'policy', 'client']);
    for (const name of built) expect(known).toContain(name);
  });
});

const azure = { IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token', IDENTITY_HEADER: 'word' };
const ofOne = ['SCHOOL_SITE', 'STAFF_SITE', 'DSL_CHANNEL'];
const ofSeveral = ['SCHOOLS_FILE', 'SCHOOLS_MARK'];

/** The variables that the set-up gives the service, some left out; values that are no text are stood in for. */
function environment(without: readonly string[]): Record<string, string> {
  const found = [...bicep.matchAll(/\{ name: '([A-Z_]+)', value: ('[^'$]*')?/g)].filter(([, name]) => !without.includes(name ?? ''));
  const standIn = (name: string): string => (name === 'PUBLIC_ORIGIN' ? 'https://lantern.example' : '1');
  return Object.fromEntries(found.map(([, name = '', text]) => [name, text?.slice(1, -1) ?? standIn(name)]));
}

describe('the set-up of Azure as code', () => {
  test('every bracket is closed and every name is declared', () => {
    const bare = bicep.replace(/'(?:[^'\\]|\\.)*'/g, (string) => matches(string, /\$\{([^}]*)\}/g).join(' '));
    for (const [open, close] of [['{', '}'], ['[', ']'], ['(', ')']] as const) expect(bare.split(open).length).toBe(bare.split(close).length);
    const declared = new Set(matches(bicep, /^(?:param|var|resource) (\w+)/gm));
    const used = matches(bare, /(?<![\w.@])([a-z]\w*)\.(?:properties|id|name|listKeys)\b/g);
    expect(used.length).toBeGreaterThan(8);
    for (const name of used) expect(declared).toContain(name);
  });

  test('every parameter without a value of its own is handed in, and nothing else but known ones', () => {
    const declared = [...bicep.matchAll(/^param (\w+) \w+( = .+)?$/gm)];
    const needed = declared.filter(([, , own]) => own === undefined).map(([, name]) => name ?? '');
    expect(needed).toEqual(['image', 'clientAppId']);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(needed));
    expect(declared.map(([, name]) => name)).toEqual(expect.arrayContaining(Object.keys(parameters)));
  });

  test('gives the service exactly what it needs to start: without a secret, where Azure offers an identity', () => {
    const env = environment(ofSeveral);
    expect(loadConfig({ ...env, ...azure }).identity.credential).toEqual({ endpoint: azure.IDENTITY_ENDPOINT, header: 'word' });
    expect(() => loadConfig(env)).toThrow(/^Lantern cannot start.*\n\s+CLIENT_SECRET[^\n]*$/);
  });

  test('hands several schools in as a file, in place of the sites and the channel of one, and starts anew when it changes', () => {
    const env = environment(ofOne);
    expect(env.SCHOOLS_FILE).toBe('/schools/schools.json');
    expect(bicep).toContain("{ name: 'SCHOOLS_MARK', value: uniqueString(schools) }");
    expect(matches(bicep, /(?:mountPath|path): '(\/?schools[^']*)'/g)).toEqual(['/schools', 'schools.json']);
    const folder = mkdtempSync(path.join(tmpdir(), 'lantern-schools-'));
    try {
      const file = path.join(folder, 'schools.json');
      const sites = { school: 'trust.sharepoint.com:/sites/one', staff: 'trust.sharepoint.com:/sites/one-staff' };
      writeFileSync(file, JSON.stringify({ schools: [{ id: 'one', school: { name: 'One' }, dslChannel: '19:one@thread.tacv2', sites }] }));
      const config = loadConfig({ ...env, ...azure, SCHOOLS_FILE: file });
      expect(config.schools.all.map(({ id, dslChannel }) => [id, dslChannel])).toEqual([['one', '19:one@thread.tacv2']]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('P2 one copy is always awake; logs and service are in the United Kingdom; the bot is of this tenant only', () => {
    expect(Number(/minReplicas: (\d+)/.exec(bicep)?.[1])).toBeGreaterThanOrEqual(1);
    expect(bicep).toContain("param location string = 'uksouth'");
    expect(bicep).toContain("msaAppType: 'UserAssignedMSI'");
    expect(bicep).toContain('msaAppTenantId: tenant().tenantId');
    expect(bicep).toContain('allowInsecure: false');
    expect(bicep).toContain('activeRevisionsMode: \'Single\'');
    expect(matches(bicep, /path: '(\/\w+)'/g)).toEqual(['/healthz', '/healthz', '/healthz']);
  });
});

interface Step {
  uses: string;
  with: Record<string, unknown>;
  writeToEnvironmentFile?: Record<string, string>;
}

describe('the files of Microsoft 365 Agents Toolkit', () => {
  const file = parse(text('m365agents.yml')) as { version: string; provision: Step[]; publish: Step[] };
  const steps = [...file.provision, ...file.publish];

  test('name only variables that an environment has, and write none that it lacks', () => {
    const written = steps.flatMap(({ writeToEnvironmentFile = {} }) => Object.values(writeToEnvironmentFile));
    const outputs = matches(bicep, /^output (\w+)/gm);
    const used = [...placesIn(text('m365agents.yml')), ...Object.values(parameters).flatMap(({ value }) => placesIn(value))];
    for (const name of [...written, ...outputs, ...used]) expect(envNames).toContain(name);
  });

  test('hand packaging every value it asks for', () => {
    let asked = '';
    try {
      loadPackageValues({});
    } catch (error) {
      asked = (error as Error).message;
    }
    const needed = matches(asked, /^\s+([A-Z_]+):/gm);
    expect(needed.length).toBeGreaterThan(4);
    for (const name of needed) expect(envNames).toContain(name);
  });

  test('run in the order in which each has what it needs: identity before package, package before upload', () => {
    expect(file.version).toBe('v1.11');
    expect(file.provision.map(({ uses }) => uses)).toEqual([
      'teamsApp/create', 'aadApp/create', 'arm/deploy', 'cli/runNpmCommand', 'script',
      'teamsApp/validateAppPackage', 'teamsApp/update', 'teamsApp/extendToM365',
    ]);
    const scripts = Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts);
    for (const { uses, with: given } of steps) if (uses === 'cli/runNpmCommand') expect(scripts).toContain(String(given.args).replace('run ', ''));
  });

  test('hold no secret', () => {
    expect(envNames.filter((name) => /SECRET|PASSWORD|KEY/.test(name ?? ''))).toEqual([]);
  });
});
