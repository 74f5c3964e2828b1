import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '../../src/config';
import { provisionCommand } from '../../src/provision-command';
import { SCHEMA_VERSION } from '../../src/store/lists/schema-version';
import { startServer } from '../../src/server';
import { askAt, settingsFor } from '../harness/running-service';
import { sampleSchool, startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

let site: GraphSite;
let folder: string;
beforeEach(async () => {
  site = await startBareSite();
  folder = await mkdtemp(path.join(tmpdir(), 'lantern-provision-'));
});
afterEach(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Run {
  code: number;
  lines: string[];
}

/** Runs `npm run provision -- …args` in this process, for the sample school or for what is in `file`. */
async function run(args: string[], { file, env = {} }: { file?: unknown; env?: Record<string, string> } = {}): Promise<Run> {
  const schoolFile = path.join(folder, 'school.json');
  await writeFile(schoolFile, JSON.stringify(file ?? (await sampleSchool())));
  const { world, schoolSite, staffSite } = site;
  const lines: string[] = [];
  const code = await provisionCommand(args, (line) => lines.push(line), {
    GRAPH_BASE_URL: world.graphBaseUrl,
    AUTHORITY: site.emulator.origin,
    TENANT_ID: world.tenantId,
    CLIENT_ID: world.clientId,
    CLIENT_SECRET: world.clientSecret,
    ADMIN_CLIENT_ID: world.adminClientId,
    ADMIN_CLIENT_SECRET: world.adminClientSecret,
    SCHOOL_FILE: schoolFile,
    SCHOOL_SITE: schoolSite,
    STAFF_SITE: staffSite,
    BOT_SERVICE_URL: `${site.emulator.origin}/teams`,
    ...env,
  });
  return { code, lines };
}

interface State {
  sites: { id: string; grants: { appId: string; roles: string[] }[]; lists: { displayName: string }[] }[];
}
async function state(): Promise<State> {
  return (await (await fetch(`${site.emulator.origin}/_emulator/state`)).json()) as State;
}
async function dslChannel(): Promise<string> {
  return ((await (await fetch(`${site.emulator.origin}/_emulator`)).json()) as { dslChannel: string }).dslChannel;
}
const wrongOf = ({ lines }: Run): string[] => lines.filter((line) => line.startsWith('  WRONG')).map((line) => line.slice(9));

describe('npm run provision', () => {
  it('GOV-7 --help tells an administrator the permissions, who grants them and why, and needs no settings', async () => {
    const lines: string[] = [];
    expect(await provisionCommand(['--help'], (line) => lines.push(line), {})).toBe(0);
    const text = lines.join('\n');
    for (const word of ['Sites.Selected', 'Sites.FullControl.All', 'User.ReadBasic.All', '--plan', '--check', '--drop-admin', 'SCHOOL_FILE']) {
      expect(text).toContain(word);
    }
  });

  it.each([['--paln'], ['--plan', '--check'], ['--withdraw', 'x', '--check'], ['now']])('shows the help for what it does not know: %s %s', async (...args) => {
    const before = await state();
    const { code, lines } = await run(args.filter(Boolean));
    expect(code).toBe(2);
    expect(lines.join('\n')).toContain('--drop-admin');
    expect((await state()).sites).toEqual(before.sites);
  });

  it('--plan says every step and takes none, and the same steps are then taken', async () => {
    const before = await state();
    const plan = await run(['--plan']);
    expect(plan.code).toBe(0);
    expect((await state()).sites).toEqual(before.sites);
    const planned = plan.lines.flatMap((line) => /^ {2}\d+\. (.*)/.exec(line)?.[1] ?? []);
    const done = await run([]);
    expect(done.lines.slice(1, -1).map((line) => line.trim())).toEqual(planned);
    expect(planned).toContain(`Note that the lists are of version ${SCHEMA_VERSION}`);
    expect((await run(['--plan'])).lines).toContain('  Nothing to do.');
    expect((await run([])).lines).toContain('  Everything was there already.');
  });

  it('--drop-admin takes away what only setting up needed, and leaves the service "write"', async () => {
    await run([]);
    const [school] = site.world.sites;
    const admin = site.client('admin');
    const call = { lane: 'routine' } as const;
    const application = { id: site.world.adminClientId, displayName: 'Site set-up' };
    await admin.post(`/sites/${school?.id}/permissions`, { roles: ['write'], grantedToIdentities: [{ application }] }, call);
    const grants = await admin.get<{ value: { id: string; grantedToIdentitiesV2: { application: { id: string } }[] }[] }>(`/sites/${school?.id}/permissions`, call);
    const own = grants.value.find(({ grantedToIdentitiesV2 }) => grantedToIdentitiesV2[0]?.application.id === site.world.clientId);
    await admin.patch(`/sites/${school?.id}/permissions/${own?.id}`, { roles: ['fullcontrol'] }, call);
    const before = await run(['--check']);
    expect(wrongOf(before)).toEqual([
      'Lantern holds "fullcontrol" in the school site; "write" is enough.',
      "The administrator's application still holds a grant in the school site.",
    ]);
    expect((await run([])).lines).toContain('  Everything was there already.');
    expect((await run(['--drop-admin'])).code).toBe(0);
    const left = (await state()).sites.slice(0, 2).map((each) => each.grants.map(({ appId, roles }) => [appId, ...roles]));
    expect(left).toEqual([[[site.world.clientId, 'write']], [[site.world.clientId, 'write']]]);
    expect(wrongOf(await run(['--check']))).toEqual([]);
  });
});

describe('the schools of a trust', () => {
  it('P2 what all of them share gets a site of its own, and the service starts on the same file', async () => {
    const [, , trust] = site.world.sites;
    const sites = { school: site.schoolSite, staff: site.staffSite };
    const file = {
      trust: { site: trust?.path },
      schools: [{ ...(await sampleSchool()), id: 'wren', dslChannel: await dslChannel(), sites }],
    };
    const unprovisioned = await run(['--check'], { file });
    expect(wrongOf(unprovisioned)).toContain('The site for what all schools share is not set up, or Lantern is not let into it.');
    const planned = (await run(['--plan'], { file })).lines;
    expect(planned.slice(0, 2)).toEqual(['What all schools share', '  1. Make the list Timers']);
    const done = await run([], { file });
    expect([done.code, done.lines.slice(1, 5)]).toEqual([
      0,
      ['  Make the list Timers', '  Make the list Settings', '  Let Lantern read and write in the trust site', `  Note that the lists are of version ${SCHEMA_VERSION}`],
    ]);
    const made = (await state()).sites.find(({ id }) => id === trust?.id);
    expect(made?.grants.map(({ roles }) => roles)).toEqual([['write']]);
    expect((await run(['--plan'], { file })).lines.slice(0, 2)).toEqual(['What all schools share', '  Nothing to do.']);
    expect(wrongOf(await run(['--check'], { file }))).toEqual([]);

    const env = { ...(await settingsFor(site)), SCHOOLS_FILE: path.join(folder, 'school.json'), TIMER_INTERVAL_SECONDS: '3600' };
    const server = await startServer(loadConfig(env), { deps: { log: { info: () => undefined, warn: () => undefined, error: () => undefined } } });
    try {
      expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
      const report = { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: 'In the corridor.' };
      expect((await askAt(server.origin, site, 'Amara Osei', '/api/reports', report)).status).toBe(201);
    } finally {
      await server.close();
    }
    const everything = JSON.stringify((await state()).sites.find(({ id }) => id === trust?.id));
    expect(everything).toContain('wren:');
  }, 30_000);
});

describe('npm run provision -- --check', () => {
  it('GOV-7 tries the sites and the channel of every school of a file, and says under its name what is wrong', async () => {
    const sample = await sampleSchool();
    const school = (id: string | undefined, name: string, host: string, channel: string): object => ({
      ...sample,
      ...(id ? { id } : {}),
      school: { ...sample.school, name },
      dslChannel: channel,
      sites: { school: host, staff: `${host}-staff` },
    });
    const first = school('wren', 'Wren Hollow School', site.schoolSite, await dslChannel());
    await run([], { file: { schools: [first] } });
    for (const end of ['', '-staff']) {
      const copy = { copyOf: `/sites/lantern${end}`, paths: [`/sites/otter${end}`] };
      await fetch(`${site.emulator.origin}/_emulator/sites`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(copy) });
    }
    const otter = site.schoolSite.replace('lantern', 'otter');
    const second = (id?: string): object => school(id, 'Otter Bank School', otter, '19:nowhere@thread.tacv2');
    const found = await run(['--check'], { file: { schools: [first, second('otter')] } });
    const [ofFirst, ofSecond] = [found.lines.indexOf('Wren Hollow School (1 of 2)'), found.lines.indexOf('Otter Bank School (2 of 2)')];
    expect(found.lines.slice(ofFirst, ofSecond)).toContain('  right  The bot reaches the DSL channel.');
    expect(found.lines.slice(ofSecond)).toEqual(
      expect.arrayContaining([
        '  right  Lantern may write in the staff site.',
        '  WRONG  The bot cannot reach the DSL channel (Teams answered 404).',
        '1 of 2 schools are right; not right: Otter Bank School.',
      ]),
    );
    expect(wrongOf(found)).toHaveLength(1);
    const nameless = await run(['--check'], { file: { schools: [first, second()] } });
    expect(wrongOf(nameless)).toContain('In the file, schools.1.id is missing: a short name for the school that never changes.');
  });

  it('--withdraw takes Lantern off the two sites of a school that leaves, and leaves every list where it is', async () => {
    const leaving = { ...(await sampleSchool()), id: 'wren', dslChannel: await dslChannel(), sites: { school: site.schoolSite, staff: site.staffSite } };
    const file = { schools: [leaving] };
    await run([], { file });
    const before = await state();
    const plan = await run(['--withdraw', 'wren', '--plan'], { file });
    expect(plan.lines).toContain('  1. Take Lantern off the school site; its lists stay as they are');
    expect(await state()).toMatchObject({ sites: before.sites });
    expect((await run(['--withdraw', 'wren'], { file })).lines.at(-1)).toBe('  Done: 2 steps.');
    const after = await state();
    expect(after.sites.slice(0, 2).map(({ grants }) => grants)).toEqual([[], []]);
    expect(after.sites[0]?.lists).toEqual(before.sites[0]?.lists);
    expect((await run(['--withdraw', 'wren'], { file })).lines.at(-1)).toBe('  Lantern was off its sites already.');
    await expect(run(['--withdraw', 'otter'], { file })).rejects.toThrow('The file has no school with the id otter.');
  });

  it('tries the mailbox that alerts go out from', async () => {
    await run([]);
    const mailbox = ((await (await fetch(`${site.emulator.origin}/_emulator`)).json()) as { mailbox: string }).mailbox;
    const open = await run(['--check'], { env: { ALERT_MAILBOX: mailbox } });
    expect([wrongOf(open), open.lines.includes('  right  Lantern may send from the mailbox of ALERT_MAILBOX.')]).toEqual([[], true]);
    const closed = await run(['--check'], { env: { ALERT_MAILBOX: 'a.osei@wrenhollow.example' } });
    expect(wrongOf(closed)).toEqual(['Exchange does not let Lantern send from the mailbox of ALERT_MAILBOX.']);
  });

  it('REP-2 tries the mailbox that staff forward to', async () => {
    await run([]);
    const { mailbox } = (await (await fetch(`${site.emulator.origin}/_emulator`)).json()) as { mailbox: string };
    const open = await run(['--check'], { env: { INTAKE_MAILBOX: mailbox } });
    expect(open.lines).toContain('  right  Lantern may read the mailbox that staff forward to, and send receipts from it.');
    const closed = await run(['--check'], { env: { INTAKE_MAILBOX: 'a.osei@wrenhollow.example' } });
    expect(wrongOf(closed)).toEqual(['Exchange does not let Lantern read the mailbox that staff forward to: nothing sent there becomes a report.']);
  });

  it('GOV-7 says which site does not let the service in, and who can change that', async () => {
    const { code, lines } = await run(['--check']);
    expect(code).toBe(1);
    const text = lines.join('\n');
    expect(text).toContain('WRONG  Lantern is not let into the school site.');
    expect(text).toContain('WRONG  Lantern is not let into the staff site.');
    expect(text).toMatch(/A SharePoint administrator does this by running "npm run provision"/);
    expect(text).toContain('right  Sites.Selected');
  });

  it('finds nothing wrong where everything was set up, without the sign-in of an administrator', async () => {
    await run([]);
    const found = await run(['--check'], { env: { ADMIN_CLIENT_ID: '', ADMIN_CLIENT_SECRET: '', DSL_CHANNEL: await dslChannel() } });
    expect([wrongOf(found), found.code]).toEqual([[], 0]);
    expect(found.lines).toContain('  right  The bot reaches the DSL channel.');
    const nowhere = await run(['--check'], { env: { DSL_CHANNEL: '19:nowhere@thread.tacv2' } });
    expect(wrongOf(nowhere)).toEqual(['The bot cannot reach the DSL channel (Teams answered 404).']);
  });

  it('does with what the service itself is given, without a file', async () => {
    await run([]);
    const bare = { SCHOOL_FILE: '', ADMIN_CLIENT_ID: '', DSL_CHANNEL: await dslChannel() };
    const found = await run(['--check'], { env: bare });
    expect([wrongOf(found), found.code]).toEqual([[], 0]);
    expect(found.lines).toEqual(expect.arrayContaining(['The school', '  right  The bot reaches the DSL channel.']));
    await expect(run(['--check'], { env: { ...bare, STAFF_SITE: '' } })).rejects.toThrow('Set SCHOOL_SITE and STAFF_SITE');
  });

  it('tries writing without making anything', async () => {
    await run([]);
    const [school] = site.world.sites;
    const admin = site.client('admin');
    const call = { lane: 'routine' } as const;
    const [grant] = (await admin.get<{ value: { id: string }[] }>(`/sites/${school?.id}/permissions`, call)).value;
    await admin.patch(`/sites/${school?.id}/permissions/${grant?.id}`, { roles: ['read'] }, call);
    const before = await state();
    const found = await run(['--check']);
    expect(wrongOf(found)).toEqual(['Lantern may read the school site but not write in it. Its role there must be "write".']);
    expect((await state()).sites).toEqual(before.sites);
  });

  it.each([
    ['CLIENT_SECRET', 'wrong', /Check tenant, client id and credential/],
    ['SCHOOL_SITE', 'wrenhollow.sharepoint.example:/sites/nowhere', /Lantern is not let into|There is no site/],
  ])('says so when %s is not right', async (name, value, words) => {
    await run([]);
    const found = await run(['--check'], { env: { [name]: value } });
    expect(found.code).toBe(1);
    expect(wrongOf(found)[0]).toMatch(words);
    expect(found.lines.join('\n')).not.toContain(site.world.clientSecret);
  });
});

describe('many schools of a trust from one file', () => {
  it('sets up each, does not stop at one that fails, and says so at the end', async () => {
    const [one, staff] = site.world.sites;
    const sample = await sampleSchool();
    const named = (name: string, school: string | undefined, staffSite: string | undefined) => ({
      ...sample,
      school: { ...sample.school, name },
      sites: { school: school ?? '', staff: staffSite ?? '' },
    });
    const host = one?.path.split(':')[0] ?? '';
    const lost = named('Lost Academy', `${host}:/sites/nowhere`, `${host}:/sites/nowhere-staff`);
    const file = { schools: [lost, named('Wren Hollow School', one?.path, staff?.path)] };
    const { code, lines } = await run([], { file });
    expect(code).toBe(1);
    expect(lines[0]).toBe('Lost Academy (1 of 2)');
    expect(lines[1]).toMatch(/FAILED {2}There is no site at/);
    expect(lines.at(-1)).toBe('1 of 2 schools are right; not right: Lost Academy.');
    expect((await state()).sites[0]?.lists.map(({ displayName }) => displayName)).toContain('Settings');
    const planned = await run(['--plan'], { file });
    expect(planned.lines.at(-1)).toBe('1 of 2 schools are planned; not right: Lost Academy.');
    const again = await run([], { file: { schools: file.schools.slice(1) } });
    expect([again.code, again.lines[1]]).toEqual([0, '  Everything was there already.']);
  });
});
