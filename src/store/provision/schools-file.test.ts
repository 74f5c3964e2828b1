import { NotSetUp } from '../../domain/ports';
import { parseSchools } from './schools-file';

const person = { id: '00000000-0000-4000-8000-000000000002', name: 'Daniel Whitcombe', roles: ['dsl'] };
const school = (name: string) => ({ school: { name, switchboard: '01632 960001' }, policy: 'JIG', people: [person] });
const sites = (name: string) => ({ school: `trust.example:/sites/${name}`, staff: `trust.example:/sites/${name}-staff` });
const parse = (file: unknown, fallback = {}) => parseSchools(JSON.stringify(file), fallback);

describe('the school file', () => {
  it('is one school, with its sites in the file or beside it', () => {
    const beside = { schoolSite: 'a.example:/sites/x', staffSite: 'a.example:/sites/y' };
    expect(parse(school('Wren Hollow'), beside)).toMatchObject([{ ...beside, school: { school: { name: 'Wren Hollow' } } }]);
    const [own] = parse({ ...school('Wren Hollow'), sites: sites('wren') }, beside);
    expect(own).toMatchObject({ schoolSite: 'trust.example:/sites/wren', staffSite: 'trust.example:/sites/wren-staff' });
  });

  it('is a trust of many, each with sites of its own', () => {
    const file = { schools: [{ ...school('A'), sites: sites('a') }, { ...school('B'), sites: sites('b') }] };
    expect(parse(file).map(({ schoolSite }) => schoolSite)).toEqual(['trust.example:/sites/a', 'trust.example:/sites/b']);
  });

  it.each([
    ['no sites', { schools: [{ ...school('A'), sites: sites('a') }, school('B')] }, /School 2 of the file: Which sites\?/],
    ['an address that is none', { ...school('A'), sites: { ...sites('a'), staff: 'https://x' } }, /sites\.staff must be an address/],
    ['a mistake in one school', { schools: [{ ...school('A'), policy: 'NONE', sites: sites('a') }] }, /School 1 of the file: .*policy/],
    ['no school at all', { schools: [] }, /no schools/],
    ['something beside the schools', { whole: 1, ...school('A'), sites: sites('a') }, /whole/],
    ['a number', 3, /Which sites/],
  ])('says what is wrong with %s, and where', (_what, file, words) => {
    expect(() => parse(file)).toThrow(words);
    expect(() => parse(file)).toThrow(NotSetUp);
  });

  it('ESC-2 never lets two registers share a site', () => {
    const shared = { ...sites('a'), staff: 'TRUST.example:/sites/a/' };
    expect(() => parse({ ...school('A'), sites: shared })).toThrow('named twice');
    const file = { schools: [{ ...school('A'), sites: sites('a') }, { ...school('B'), sites: sites('a') }] };
    expect(() => parse(file)).toThrow('named twice');
  });
});
