import { policyFileJsonSchema, type PolicyFile } from '../../contract/policy-file';
import { POLICY_CATALOGUE } from '../../domain/policies/catalogue';
import { EXAMPLE_JUDGE_FILE } from './example-judge-file';
import { problemLine, type FileProblem } from './file-problems';
import { judgeFromFile } from './judge-file';
import { fileText, policyFileOf } from './policy-file';
import { readPolicyFile } from './read-policy-file';
import { knownCodes, readyMadePolicy } from './ready-made';

/** What a command leaves behind: text for standard output and error, and how the program ends. */
export interface CommandResult {
  output: string;
  errors: string;
  exitCode: 0 | 1;
}

/** The text of a file, or of standard input for `-`. Rejects with a sentence that can be shown. */
export type FileReader = (name: string) => Promise<string>;

const HELP = `Usage: npm run -s policy -- COMMAND

  list             the ready-made policies: code, version, title, for what sort of school
  export CODE      one of them as a policy file, in JSON
  validate FILE    whether a policy file can be put in force; if not, everything that is wrong with it
  judge FILE       the judgement of a report by a policy, each part with its clause, in JSON
  judge --example  a file that judge reads, to start from
  schema           the JSON Schema of a policy file

FILE may be - for standard input. A file for judge is an object with
  policy      a code, or a whole policy file
  report      kind, childInDanger and about; the rest as a case keeps it, where it matters
  roles       who holds what: personId, name, role, and if need be telephone, from, until
  now         the moment, such as 2026-11-24T10:00:00Z
  reporterId  who reports, if it is somebody with a role

Problems are written to standard error, one in a line, and the exit code is 1.
`;

type Command = (argument: string, read: FileReader) => CommandResult | Promise<CommandResult>;

const ALONE: Readonly<Record<string, () => CommandResult>> = {
  list: () => done(POLICY_CATALOGUE.map(({ code }) => listLine(code)).join('')),
  schema: () => done(fileText(policyFileJsonSchema())),
  '--help': () => done(HELP),
};

const WITH_ARGUMENT: Readonly<Record<string, Command>> = {
  export: exportPolicy,
  validate: async (name, read) => {
    const file = readPolicyFile(await read(name));
    return 'problems' in file ? withProblems(file.problems) : done(verdict(file.value));
  },
  judge: async (name, read) => {
    if (name === '--example') return done(fileText(EXAMPLE_JUDGE_FILE));
    const judged = judgeFromFile(await read(name));
    return 'problems' in judged ? withProblems(judged.problems) : done(fileText(judged.value));
  },
};

/** Runs one command of `npm run policy`; every fault ends as a line that says what to do. Writes nothing by itself. */
export async function runPolicyCommand(args: readonly string[], read: FileReader): Promise<CommandResult> {
  const [name = '', argument, ...tooMany] = args;
  if (args.includes('--help')) return done(HELP);
  const alone = ALONE[name];
  if (alone && argument === undefined) return alone();
  const command = WITH_ARGUMENT[name];
  if (!command || argument === undefined || tooMany.length > 0) return failed(`${misuse(name)}\n`);
  try {
    return await command(argument, read);
  } catch (error) {
    return failed(`${error instanceof Error ? error.message : 'The file could not be read.'}\n`);
  }
}

function exportPolicy(code: string): CommandResult {
  const policy = readyMadePolicy(code);
  if (policy) return done(fileText(policyFileOf(policy)));
  return failed(`There is no ready-made policy of that code. The codes are ${knownCodes()}.\n`);
}

function listLine(code: string): string {
  const { title, setting } = POLICY_CATALOGUE.find((entry) => entry.code === code) ?? {
    title: '',
    setting: '',
  };
  return `${code}  ${readyMadePolicy(code)?.version ?? ''}  ${title} (${setting})\n`;
}

/** ESC-7: undecided cells do not keep a policy from being put in force, but somebody has to decide them. */
function verdict({ version, matrices }: PolicyFile): string {
  const undecided = [...matrices.learner, ...matrices.staff].flatMap(({ id, cells }) =>
    Object.entries(cells).flatMap(([action, strength]) =>
      strength === 'undecided' ? [`${id} ${action}`] : [],
    ),
  );
  const open = undecided.length === 0 ? '' : `Still to be decided: ${undecided.join(', ')}.\n`;
  return `${version} can be put in force.\n${open}`;
}

function misuse(name: string): string {
  const known = name in ALONE || name in WITH_ARGUMENT;
  const sentence = known ? `"${name}" is not used like that.` : 'There is no such command.';
  return `${sentence} Try: npm run -s policy -- --help`;
}

function withProblems(problems: readonly FileProblem[]): CommandResult {
  return failed(problems.map((problem) => `${problemLine(problem)}\n`).join(''));
}

function done(output: string): CommandResult {
  return { output, errors: '', exitCode: 0 };
}

function failed(errors: string): CommandResult {
  return { output: '', errors, exitCode: 1 };
}
