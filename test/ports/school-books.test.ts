import { ListItems } from '../../src/store/list-items';
import { ROLES } from '../../src/store/lists/school';
import { SCHOOL_TIMES } from '../../src/store/lists/school-times';
import { graphRoleBook } from '../../src/store/role-book';
import { graphSchoolStore } from '../../src/store/school';
import { graphSchoolTimes } from '../../src/store/school-times';
import { siteId } from '../../src/store/sites';
import { fakeSchoolStore } from '../fakes/fake-school-store';
import { startProvisionedSite } from './graph-site';
import type { GraphSite } from './graph-site';
import { schoolBooksSuite } from './school-books-suite';

schoolBooksSuite('in memory', () => {
  const school = fakeSchoolStore({ roles: [] });
  return Promise.resolve({ school, roleBook: school.roleBook, timesBook: school.timesBook });
});

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startProvisionedSite();
  });
  beforeEach(() => site.emulator.reset());
  afterAll(() => site.close());

  schoolBooksSuite('SharePoint lists', async () => {
    const at = { graph: site.client(), site: site.schoolSite };
    for (const list of [ROLES, SCHOOL_TIMES]) {
      const items = new ListItems(at.graph, siteId(at.graph, at.site), list);
      for (const item of await items.all('routine')) await items.delete(item, 'routine');
    }
    const [roleBook, timesBook] = [graphRoleBook(at), graphSchoolTimes(at)];
    return { roleBook, timesBook, school: graphSchoolStore({ ...at, roleBook, timesBook }) };
  });

  it('ESC-12 provisioning enters the school’s calendar, once', async () => {
    const { times } = graphSchoolTimes({ graph: site.client(), site: site.schoolSite });
    expect((await times()).calendar?.terms.length).toBeGreaterThan(3);
  });
});
