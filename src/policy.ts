import { readFile } from 'node:fs/promises';
import { runPolicyCommand } from './api/policies/policy-commands';

/** `npm run -s policy`: ready-made policies and policy files on the command line. Needs no settings and no network. */
async function main(): Promise<void> {
  const { output, errors, exitCode } = await runPolicyCommand(process.argv.slice(2), textOf);
  process.stdout.write(output);
  process.stderr.write(errors);
  process.exitCode = exitCode;
}

/** Files saved on Windows may begin with a byte order mark, or be UTF-16 when PowerShell redirected into them. */
async function textOf(name: string): Promise<string> {
  const bytes = await (name === '-' ? standardInput() : readFile(name)).catch((error: unknown) => {
    throw new Error(`${name} cannot be read: ${reason(error)}.`);
  });
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be opened',
};

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? 'the system refused';
}

void main();
