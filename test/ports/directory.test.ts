import { PEOPLE } from '../../src/emulator/world/people';
import { graphDirectory } from '../../src/store/directory';
import { fakeDirectory } from '../fakes/fake-directory';
import { directorySuite } from './directory-suite';
import { startBareSite } from './graph-site';
import type { GraphSite } from './graph-site';

const people = PEOPLE.map(({ id, displayName, jobTitle, department }) => ({
  id,
  name: displayName,
  detail: `${jobTitle}, ${department}`,
}));

directorySuite('in memory', async () => fakeDirectory(people));

describe('over Graph', () => {
  let site: GraphSite;
  beforeAll(async () => {
    site = await startBareSite();
  });
  afterAll(() => site.close());

  directorySuite('Entra ID', async () => graphDirectory(site.client()));
});
