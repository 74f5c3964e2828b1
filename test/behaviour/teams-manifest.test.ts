import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { loadPackageValues } from '../../src/config';
import { buildPackage } from '../../src/packaging/build-package';
import { problemsOfAddIn } from '../../src/packaging/check-add-in';
import { problemsOfApp } from '../../src/packaging/check-app';
import { fillPlaces, placesIn } from '../../src/packaging/fill-places';

const root = path.join(__dirname, '..', '..');
const text = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const templates = {
  app: text('manifest', 'manifest.json'),
  addIn: text('manifest', 'outlook.xml'),
  registration: text('manifest', 'entra-app.json'),
};
const icons = Object.fromEntries(['color.png', 'outline.png'].map((name) => [name, readFileSync(path.join(root, 'assets', name))]));

const ENVIRONMENT = {
  TEAMS_APP_ID: '9d2c7f1e-0000-4000-8000-000000000001',
  CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  CLIENT_APP_ID: '22222222-2222-4222-8222-222222222222',
  OUTLOOK_ADDIN_ID: '9d2c7f1e-0000-4000-8000-0000000000aa',
  PUBLIC_ORIGIN: 'https://lantern.wrenhollow.example',
  PRIVACY_URL: 'https://wrenhollow.example/privacy?for=staff&what=lantern',
  TERMS_URL: 'https://wrenhollow.example/terms',
};
const values = loadPackageValues(ENVIRONMENT);

interface AppManifest {
  name: { short: string; full: string };
  composeExtensions: { botId: string; commands: { context: string[]; fetchTask: boolean }[] }[];
  extensions: { alternates: unknown[]; requirements: { capabilities: unknown[] }; runtimes: { code: { page: string } }[] }[];
  [more: string]: unknown;
}
const manifest = (): AppManifest => JSON.parse(fillPlaces(templates.app, values, 'json')) as AppManifest;
const addIn = (): string => fillPlaces(templates.addIn, values, 'xml');
const filesOfApp = Object.keys(icons);

/** Width and height from the header of a PNG. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(path.join(root, 'assets', file));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('the app manifest', () => {
  test('is valid by Microsoft’s schema once its places are filled', () => {
    expect(problemsOfApp(manifest(), filesOfApp)).toEqual([]);
  });

  test.each<[string, (app: AppManifest) => object, RegExp]>([
    ['a short name of 31 characters', (app) => ({ ...app, name: { short: 'x'.repeat(31), full: 'x' } }), /name\/short/],
    ['a key that nobody knows', (app) => ({ ...app, extension: [] }), /additional properties/],
    ['an icon that is not packed', (app) => ({ ...app, icons: { color: 'colour.png', outline: 'outline.png' } }), /colour\.png/],
    ['a domain with a scheme', (app) => ({ ...app, validDomains: ['https://lantern.wrenhollow.example'] }), /bare name/],
    ['a page elsewhere', (app) => ({ ...app, validDomains: ['other.example'] }), /lantern\.wrenhollow\.example/],
    ['an action that opens nothing', (app) => ({ ...app, composeExtensions: [{ ...app.composeExtensions[0], commands: [{ id: 'r', type: 'action', title: 'R' }] }] }), /do nothing/],
  ])('%s is refused', (_what, broken, said) => {
    expect(problemsOfApp(broken(manifest()), filesOfApp).join('\n')).toMatch(said);
  });

  test('REP-1 Report a concern is offered on a message, and opens a dialog', () => {
    const [extension] = manifest().composeExtensions;
    expect(extension?.botId).toBe(ENVIRONMENT.CLIENT_ID);
    expect(extension?.commands[0]).toMatchObject({ context: expect.arrayContaining(['message', 'compose']) as string[], fetchTask: true });
  });

  test('the icons have the sizes that Teams and Outlook ask for', () => {
    const sizes = [['color', 192], ['outline', 32], ...[16, 32, 64, 80, 128].map((size) => [`outlook-${size}`, size])] as const;
    for (const [name, size] of sizes) expect([name, ...sizeOf(`${name}.png`)]).toEqual([name, size, size]);
  });
});

describe('the add-in manifest for Outlook on Mac and volume-licensed Outlook', () => {
  test('REP-2 is in the prescribed order, within its limits, and every reference leads somewhere', () => {
    expect(problemsOfAddIn(addIn())).toEqual([]);
  });

  test.each<[string, (xml: string) => string, RegExp]>([
    ['an element in the wrong place', (xml) => xml.replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'), /OfficeApp: Version stands too late/],
    ['an element that is missing', (xml) => xml.replace(/<Rule [^>]*>/, ''), /Rule is missing/],
    ['an element nobody knows', (xml) => xml.replace('<Permissions>', '<Colour/><Permissions>'), /Colour has no place/],
    ['a label without a text', (xml) => xml.replace('<bt:String id="report" ', '<bt:String id="other" '), /no resource report/],
    ['a tag that is not closed', (xml) => xml.replace('</Supertip>', ''), /line \d+/],
    ['a description of 251 characters', (xml) => xml.replace(/<Description DefaultValue="[^"]*"/, `<Description DefaultValue="${'x'.repeat(251)}"`), /251 characters; at most 250/],
    ['an address without https', (xml) => xml.replaceAll('https://lantern', 'http://lantern'), /not https/],
    ['an icon size Outlook needs', (xml) => xml.replace(/<bt:Image size="80"[^>]*>/, ''), /80 pixels/],
  ])('%s is refused', (_what, broken, said) => {
    expect(problemsOfAddIn(broken(addIn())).join('\n')).toMatch(said);
  });

  test('hides where the app manifest works: its id, and no other, is among the alternates', () => {
    expect(manifest().extensions[0]?.alternates).toEqual([{ hide: { customOfficeAddin: { officeAddinId: ENVIRONMENT.OUTLOOK_ADDIN_ID } } }]);
    expect(addIn()).toContain(`<Id>${ENVIRONMENT.OUTLOOK_ADDIN_ID}</Id>`);
    expect(() => loadPackageValues({ ...ENVIRONMENT, OUTLOOK_ADDIN_ID: ENVIRONMENT.TEAMS_APP_ID })).toThrow('OUTLOOK_ADDIN_ID');
  });

  test('both open the same pane, need the same Mailbox version, and ask to read the open message and no more', () => {
    const [outlook] = manifest().extensions;
    const page = `${ENVIRONMENT.PUBLIC_ORIGIN}/outlook.html`;
    expect(outlook?.runtimes[0]?.code.page).toBe(page);
    expect(addIn()).toContain(`<bt:Url id="pane" DefaultValue="${page}" />`);
    expect(outlook?.requirements.capabilities).toEqual([{ name: 'Mailbox', minVersion: '1.8' }]);
    expect(addIn()).toContain('<Set Name="Mailbox" MinVersion="1.8" />');
    expect(manifest().authorization).toEqual({ permissions: { resourceSpecific: [{ name: 'MailboxItem.Read.User', type: 'Delegated' }] } });
    expect(addIn()).toContain('<Permissions>ReadItem</Permissions>');
  });
});

describe('the package', () => {
  test('holds the filled manifest and its icons, and is the same bytes from the same values', () => {
    const { zip } = buildPackage({ ...templates, icons, values });
    const files = unzipSync(zip);
    expect(Object.keys(files).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] as Uint8Array))).toEqual(manifest());
    expect(strFromU8(files['manifest.json'] as Uint8Array)).not.toContain('${{');
    expect(buildPackage({ ...templates, icons, values }).zip).toEqual(zip);
  });

  test('the registration in Entra ID has the redirect and the scope that the tab signs in with, and the app manifest the same', () => {
    const registration = JSON.parse(buildPackage({ ...templates, icons, values }).registration) as {
      identifierUris: string[];
      spa: { redirectUris: string[] };
      api: { requestedAccessTokenVersion: number; oauth2PermissionScopes: { value: string }[] };
    };
    const { webApplicationInfo } = manifest() as unknown as { webApplicationInfo: { resource: string; nestedAppAuthInfo: { redirectUri: string; scopes: string[] }[] } };
    const [nested] = webApplicationInfo.nestedAppAuthInfo;
    expect(registration.spa.redirectUris).toContain(nested?.redirectUri);
    expect(registration.identifierUris).toEqual([webApplicationInfo.resource]);
    expect(nested?.scopes).toEqual([`${webApplicationInfo.resource}/${registration.api.oauth2PermissionScopes[0]?.value}`]);
    expect(registration.api.requestedAccessTokenVersion).toBe(2);
  });

  test('is not made when a manifest is wrong, and every problem is said', () => {
    const app = templates.app.replace('"accentColor": "#0F4A5C"', '"accentColor": "teal"').replace('"scopes": ["personal"]', '"scopes": ["alone"]');
    expect(() => buildPackage({ ...templates, app, icons, values })).toThrow(/manifest\.json[\s\S]*accentColor[\s\S]*\n[\s\S]*scopes/);
  });

  test('a missing variable is named, with what it is for', () => {
    expect(() => loadPackageValues({})).toThrow(/PUBLIC_ORIGIN[\s\S]*CLIENT_ID: the application[\s\S]*CLIENT_APP_ID[\s\S]*OUTLOOK_ADDIN_ID: a GUID[\s\S]*PRIVACY_URL[\s\S]*TERMS_URL/);
    expect(() => loadPackageValues({ ...ENVIRONMENT, PUBLIC_ORIGIN: 'http://localhost:3978' })).toThrow('https://host');
  });

  test('every place of both manifests has a value, and no value is without a place', () => {
    const places = new Set(Object.values(templates).flatMap(placesIn));
    expect([...places].sort()).toEqual(Object.keys(values).sort());
  });
});
