import type { RoleHolding } from '../../src/domain/people/types';
import type { Policy } from '../../src/domain/policies/types';
import type { VersionOrigin } from '../../src/domain/policies/version-history';
import { NotSetUp } from '../../src/domain/ports';
import type { SchoolStore } from '../../src/domain/ports';

export interface SchoolContents {
  roles: readonly RoleHolding[];
  policies: readonly Policy[];
}

/** What every SchoolStore promises. `make` gives a store of a school with these contents. */
export function schoolStoreSuite(
  name: string,
  policy: Policy,
  make: (contents: SchoolContents) => Promise<SchoolStore>,
): void {
  const roles: readonly RoleHolding[] = [
    {
      personId: '00000000-0000-4000-8000-000000000002',
      name: 'Daniel Whitcombe',
      role: 'dsl',
      telephone: '01632 960110',
    },
    { personId: '00000000-0000-4000-8000-000000000002', name: 'Daniel Whitcombe', role: 'staff' },
    {
      personId: '00000000-0000-4000-8000-000000000003',
      name: 'Priya Raman',
      role: 'deputyDsl',
      from: '2026-09-01T00:00:00Z',
      until: '2027-08-31T22:59:59Z',
    },
  ];
  const next: Policy = {
    ...policy,
    version: 'JIG-2027-01.1',
    inForceFrom: '2027-01-04T00:00:00Z',
    alarmRepeatMinutes: 7,
  };

  describe(`SchoolStore, ${name}`, () => {
    it('GOV-6 tells who holds which role, from when until when', async () => {
      const store = await make({ roles, policies: [policy] });
      expect(await store.roles()).toEqual(roles);
    });

    it('ESC-10 P6 judges by the version in force at that moment, and keeps the earlier one as it was', async () => {
      const store = await make({ roles, policies: [policy, next] });
      expect(await store.policyInForce(new Date('2027-01-03T23:59:59Z'))).toEqual(policy);
      expect(await store.policyInForce(new Date('2027-01-04T00:00:00Z'))).toEqual(next);
      expect(await store.policyVersion(policy.version)).toEqual(policy);
    });

    const origin: VersionOrigin = {
      by: { id: '00000000-0000-4000-8000-000000000002', name: 'Daniel Whitcombe' },
      at: '2026-11-23T10:00:00.000Z',
      reason: 'Agreed by the governors.',
      follows: policy.version,
    };
    const edited = (version: string): Policy => ({ ...next, version, alarmRepeatMinutes: 9 });

    it('ESC-10 a new version is judged by at once, with who made it from what and why, and the old one stays', async () => {
      const store = await make({ roles, policies: [policy] });
      const later = new Date('2027-01-04T00:00:00Z');
      expect(await store.policyInForce(later)).toEqual(policy);
      expect(await store.addPolicyVersion(next, origin)).toBe('added');
      expect(await store.addPolicyVersion(next, origin)).toBe('added');
      expect(await store.policyInForce(later)).toEqual(next);
      expect(await store.policyVersion(policy.version)).toEqual(policy);
      expect(await store.policyVersions()).toEqual([
        { version: policy.version, inForceFrom: new Date(policy.inForceFrom).toISOString() },
        { version: next.version, inForceFrom: new Date(next.inForceFrom).toISOString(), origin },
      ]);
    });

    it('ESC-10 of two versions made from the same one, or with the same name, the first stands', async () => {
      const store = await make({ roles, policies: [policy] });
      const other = { ...origin, at: '2026-11-23T10:00:01.000Z' };
      expect(await store.addPolicyVersion(next, origin)).toBe('added');
      expect(await store.addPolicyVersion(edited('JIG-2027-01.2'), other)).toBe('taken');
      expect(await store.addPolicyVersion(edited(next.version), other)).toBe('taken');
      expect(await store.addPolicyVersion(edited(policy.version), { ...other, follows: next.version })).toBe('taken');
      expect((await store.policyVersions()).map(({ version }) => version)).toEqual([policy.version, next.version]);
      expect(await store.policyVersion(next.version)).toEqual(next);
    });

    it('says that the school is not set up when no policy is in force yet, or a version is unknown', async () => {
      const store = await make({ roles: [], policies: [next] });
      expect(await store.roles()).toEqual([]);
      await expect(store.policyInForce(new Date('2026-11-23T09:00:00Z'))).rejects.toBeInstanceOf(NotSetUp);
      await expect(store.policyVersion("none' or 1 eq 1")).rejects.toBeInstanceOf(NotSetUp);
    });
  });
}
