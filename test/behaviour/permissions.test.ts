import { readFileSync } from 'node:fs';
import path from 'node:path';
import { graphUses, permissionsPage } from '../../src/permissions-page';
import { PERMISSIONS } from '../../src/store/permissions';
import { HELP } from '../../src/store/provision/help';

const root = path.join(__dirname, '..', '..');
const text = (...parts: string[]): string => readFileSync(path.join(root, ...parts), 'utf8');
const uses = graphUses(path.join(root, 'src'));
const named = (holder: string) => PERMISSIONS.filter((permission) => permission.holder === holder).map(({ name }) => name);

describe('GOV-7 the permissions, each with its reason', () => {
  test('every call to Graph in the source is covered by one', () => {
    expect(uses.length).toBeGreaterThan(10);
    expect(uses.filter(({ permission }) => permission === undefined).map(({ file, path: address }) => `${file}: ${address}`)).toEqual([]);
  });

  test('docs/permissions.md is what the code says; if not: npm run -s permissions > docs/permissions.md', () => {
    expect(text('docs', 'permissions.md')).toBe(permissionsPage(uses));
  });

  test('the manifest asks for none that has no reason here', () => {
    const manifest = JSON.parse(text('manifest', 'manifest.json')) as { authorization: { permissions: { resourceSpecific: { name: string }[] } } };
    for (const { name } of manifest.authorization.permissions.resourceSpecific) expect(named('person')).toContain(name);
    const registration = JSON.parse(text('manifest', 'entra-app.json')) as { api: { oauth2PermissionScopes: { value: string }[] } };
    for (const { value } of registration.api.oauth2PermissionScopes) expect(named('person')).toContain(value);
  });

  test('what provisioning says and checks is the same', () => {
    const always = PERMISSIONS.filter(({ needed, holder }) => needed === 'always' && holder === 'service');
    expect(always.map(({ name }) => name)).toEqual(['User.ReadBasic.All', 'Sites.Selected']);
    for (const { name } of always) {
      expect(HELP).toContain(name);
      expect(text('src', 'store', 'provision', 'check-tenant.ts') + text('src', 'store', 'provision', 'check-school.ts')).toContain(name);
    }
    for (const name of named('setUp')) expect(HELP).toContain(name);
  });
});
