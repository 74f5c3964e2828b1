import { servedSchools } from './served-schools';

const school = (id: string, change: object = {}) => ({
  id,
  school: { name: `School ${id}`, switchboard: '01632 960001' },
  sites: { school: `trust.example:/sites/${id}`, staff: `trust.example:/sites/${id}-staff` },
  dslChannel: `19:${id}@thread.tacv2`,
  people: [],
  ...change,
});
const served = (file: unknown) => servedSchools(JSON.stringify(file));
const problems = (file: unknown): string => {
  const answer = served(file);
  return 'problems' in answer ? answer.problems.join('; ') : '';
};

describe('the schools that one deployment serves', () => {
  it('come from the file that provisioning reads; what falls due is kept in the first, or in the site of the trust', () => {
    const schools = [school('wren'), school('larch')];
    expect(served({ schools })).toMatchObject({
      timersSite: 'trust.example:/sites/wren',
      all: [
        { id: 'wren', name: 'School wren', site: 'trust.example:/sites/wren', staffSite: 'trust.example:/sites/wren-staff', dslChannel: '19:wren@thread.tacv2' },
        { id: 'larch' },
      ],
    });
    expect(served({ trust: { site: 'trust.example:/sites/trust' }, schools })).toMatchObject({ timersSite: 'trust.example:/sites/trust' });
  });

  it.each<[string, unknown, RegExp]>([
    ['no file', undefined, /the file/],
    ['no schools', { schools: [] }, /schools there are none/],
    ['a school without an id', { schools: [school('a', { id: undefined })] }, /schools\.0\.id is missing/],
    ['an id that is no word', { schools: [school('a', { id: 'Wren Hollow' })] }, /schools\.0\.id must be made of small letters/],
    ['a channel that is none', { schools: [school('a', { dslChannel: 'General' })] }, /dslChannel must be a channel id/],
    ['an id twice', { schools: [school('a'), school('b', { id: 'a' })] }, /^a is named twice/],
    ['a channel twice', { schools: [school('a'), school('b', { dslChannel: '19:A@thread.tacv2' })] }, /19:a@thread\.tacv2 is named twice/],
    ['a site of two', { schools: [school('a'), school('b', { sites: school('a').sites })] }, /sites\/a is named twice/],
    ['the trust in a site of a school', { trust: { site: 'trust.example:/sites/a-staff/' }, schools: [school('a')] }, /a-staff is named twice/],
  ])('P3 is refused with %s, in words that say where', (_what, file, words) => {
    expect(problems(file)).toMatch(words);
  });
});
