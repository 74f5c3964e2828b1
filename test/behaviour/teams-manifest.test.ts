import { readFileSync } from 'node:fs';
import path from 'node:path';
import schema from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';

const root = path.join(__dirname, '..', '..');
const text = readFileSync(path.join(root, 'manifest', 'manifest.json'), 'utf8');

/** What packaging puts in for a school. */
const VALUES: Record<string, string> = {
  TEAMS_APP_ID: '9d2c7f1e-0000-4000-8000-000000000001',
  CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_APP_ID: '22222222-2222-4222-8222-222222222222',
  API_CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  PUBLIC_ORIGIN: 'https://lantern.wrenhollow.example',
  PUBLIC_HOST: 'lantern.wrenhollow.example',
  PRIVACY_URL: 'https://wrenhollow.example/privacy',
  TERMS_URL: 'https://wrenhollow.example/terms',
};

function filled(): Record<string, unknown> {
  const whole = text.replace(/\$\{\{(\w+)\}\}/g, (place, name: string) => VALUES[name] ?? place);
  return JSON.parse(whole) as Record<string, unknown>;
}

/** Microsoft's schema of this manifest version, as the official package carries it. */
const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);

function failuresOf(manifest: Record<string, unknown>): string[] {
  return validate(manifest)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Width and height from the header of a PNG. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(path.join(root, 'assets', file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the app manifest', () => {
  test('is valid by Microsoft’s schema once its places are filled', () => {
    expect(JSON.stringify(filled())).not.toContain('${{');
    expect(failuresOf(filled())).toEqual([]);
  });

  test('the schema is really asked: a short name of 31 characters is refused', () => {
    const manifest = filled();
    expect(failuresOf({ ...manifest, name: { short: 'x'.repeat(31), full: 'x' } })).not.toEqual([]);
  });

  test('REP-1 Report a concern is offered on a message, and opens a dialog', () => {
    const [extension] = filled().composeExtensions as {
      botId: string;
      commands: { context: string[]; fetchTask: boolean }[];
    }[];
    expect(extension?.botId).toBe(VALUES.CLIENT_ID);
    expect(extension?.commands[0]).toMatchObject({
      context: expect.arrayContaining(['message', 'compose']) as string[],
      fetchTask: true,
    });
  });

  test('the icons it names have the sizes that Teams asks for', () => {
    expect(sizeOf('color.png')).toEqual([192, 192]);
    expect(sizeOf('outline.png')).toEqual([32, 32]);
  });
});
