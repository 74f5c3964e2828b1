import { POLICY_CODES, startingPolicy } from '../../src/domain/policies/catalogue';
import { schoolDetailsOf } from '../../src/store/provision/school-file';
import { graphSchoolStore } from '../../src/store/school';
import { provisionSite, sampleSchool, startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

const NOW = new Date('2026-11-24T10:00:00.000Z');

let site: GraphSite;
beforeEach(async () => {
  site = await startBareSite();
});
afterEach(() => site.close());

describe('GOV-8 a school that is set up with a policy of its choice', () => {
  it.each(POLICY_CODES)(
    '%s is in force in SharePoint, whole, and setting up again changes nothing',
    async (code) => {
      const school = { ...(await sampleSchool()), policy: code };
      await provisionSite(site, school);
      expect(await provisionSite(site, school)).toEqual([]);
      const store = graphSchoolStore({ graph: site.client(), site: site.schoolSite });
      expect(await store.policyInForce(NOW)).toEqual(startingPolicy(code, schoolDetailsOf(school)));
    },
  );
});
