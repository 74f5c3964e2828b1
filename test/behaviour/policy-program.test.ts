import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { POLICY_CODES } from '../../src/domain/policies/catalogue';
import { buildPrograms } from '../harness/service-process';

const ROOT = path.join(__dirname, '../..');
let folder: string;

beforeAll(() => {
  buildPrograms();
  folder = mkdtempSync(path.join(tmpdir(), 'lantern-policy-'));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The program as `npm run -s policy --` starts it, from a folder in which somebody keeps files. */
function policy(
  args: readonly string[],
  input?: string,
): { code: number | null; output: string; errors: string } {
  const run = spawnSync(process.execPath, [path.join(ROOT, 'dist/policy.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { code: run.status, output: run.stdout, errors: run.stderr };
}
function save(name: string, content: string | Buffer): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}
const refusal = (...lines: string[]) => ({ code: 1, output: '', errors: `${lines.join('\n')}\n` });

describe('npm run -s policy', () => {
  it('GOV-8 lists the five ready-made policies', () => {
    const { code, output, errors } = policy(['list']);
    expect([code, errors]).toEqual([0, '']);
    expect(
      output
        .trimEnd()
        .split('\n')
        .map((line) => line.slice(0, 3)),
    ).toEqual([...POLICY_CODES]);
  });

  it('prints nothing but the JSON through npm', () => {
    const { INIT_CWD: _elsewhere, ...env } = process.env;
    const run = spawnSync('npm', ['run', '-s', 'policy', '--', 'export', 'JIG'], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    expect(JSON.parse(run.stdout)).toMatchObject({ fileVersion: 1, code: 'JIG' });
    expect(run.status).toBe(0);
  }, 180_000);

  it.each(POLICY_CODES)('GOV-8 takes back the %s that it exported, and leaves the file as it is', (code) => {
    const file = save(`${code}.json`, policy(['export', code]).output);
    const before = readFileSync(path.join(folder, file), 'utf8');
    expect(policy(['validate', file])).toMatchObject({
      code: 0,
      errors: '',
      output: expect.stringContaining('can be put in force') as string,
    });
    expect(readFileSync(path.join(folder, file), 'utf8')).toBe(before);
  });

  it('ESC-7 says which cells of the matrices are still to be decided', () => {
    const { output } = policy(['validate', '-'], policy(['export', 'JIG']).output);
    expect(output).toContain('Still to be decided: S04 police, S04 warning');
  });

  it('lists every problem of a wrong file on a line of its own, and ends with 1', () => {
    const wrong = policy(['export', 'JIG'])
      .output.replace('"undecided"', '"maybe"')
      .replace('"learnerRow": "L04"', '"learnerRow": "L99"');
    expect(policy(['validate', save('wrong.json', wrong)])).toEqual(
      refusal(
        'matrices.staff.3.cells.police: must be one of "required", "possible", "depends", "undecided"',
        'kinds.bullying.learnerRow: names no row of the learner matrix',
      ),
    );
  });

  it('judges a report by a changed policy, with the clause of every part', () => {
    const ours = JSON.parse(
      policy(['export', 'JIG']).output.replaceAll('JIG Responding to learner actions, row 4', 'OUR 4.2'),
    ) as object;
    const example = JSON.parse(policy(['judge', '--example']).output) as object;
    const { code, output, errors } = policy([
      'judge',
      save('judge.json', JSON.stringify({ ...example, policy: ours })),
    ]);
    expect([code, errors]).toEqual([0, '']);
    const judgement = JSON.parse(output) as { actions: { action: string; clause: string }[] };
    expect(judgement).toMatchObject({
      lane: 'learner',
      matrix: { id: 'learner', row: 'L04' },
      mediaAllowed: true,
    });
    expect(judgement.actions).toContainEqual({ action: 'dsl', strength: 'required', clause: 'OUR 4.2' });
  });

  it('publishes the schema that the project keeps', () => {
    expect(policy(['schema']).output).toBe(
      readFileSync(path.join(ROOT, 'assets/policy.schema.json'), 'utf8'),
    );
  });

  it.each<[string, (text: string) => Buffer]>([
    ['with a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['in UTF-16, as PowerShell redirects', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('reads a file %s', (_title, encode) => {
    const file = save('encoded.json', encode(policy(['export', 'HAS']).output));
    expect(policy(['validate', file])).toMatchObject({ code: 0, errors: '' });
  });

  it.each<[string[], string]>([
    [[], 'There is no such command. Try: npm run -s policy -- --help'],
    [['delete', 'JIG'], 'There is no such command. Try: npm run -s policy -- --help'],
    [['export'], '"export" is not used like that. Try: npm run -s policy -- --help'],
    [['validate', 'a', 'b'], '"validate" is not used like that. Try: npm run -s policy -- --help'],
    [['list', 'JIG'], '"list" is not used like that. Try: npm run -s policy -- --help'],
    [
      ['export', 'XYZ'],
      'There is no ready-made policy of that code. The codes are "CLA", "JIG", "BWT", "WAT", "HAS".',
    ],
    [['validate', 'nowhere.json'], 'nowhere.json cannot be read: there is no such file.'],
    [['judge', '.'], '. cannot be read: it is a folder.'],
  ])('%j ends with a sentence that helps', (args, sentence) => {
    expect(policy(args)).toEqual(refusal(sentence));
  });

  it('explains itself', () => {
    const { code, output, errors } = policy(['--help']);
    expect([code, errors]).toEqual([0, '']);
    for (const command of ['list', 'export CODE', 'validate FILE', 'judge FILE', 'schema'])
      expect(output).toContain(command);
  });
});
