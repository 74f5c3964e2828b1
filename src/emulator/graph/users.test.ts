import { type TestEmulator, fetchToken, startTestEmulator } from '../test-client';
import { APPS, PEOPLE } from '../world/people';

let emulator: TestEmulator;
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const find = (options: Record<string, string>) =>
  emulator.lantern('GET', `/users?${new URLSearchParams(options)}`);
const amara = PEOPLE[0] as (typeof PEOPLE)[0];

test('a person is read by id or by user principal name, with the basic profile only', async () => {
  for (const key of [amara.id, amara.userPrincipalName.toUpperCase()]) {
    const answer = await emulator.lantern('GET', `/users/${key}`);
    expect(answer.body).toMatchObject({
      id: amara.id,
      displayName: 'Amara Osei',
      mail: amara.mail,
      jobTitle: null,
      businessPhones: [],
    });
  }
  const selected = await emulator.lantern('GET', `/users/${amara.id}?$select=id,department`);
  expect(selected.body).toEqual({ '@odata.context': expect.any(String), id: amara.id, department: null });
});

test('somebody who is not there is a 404 of the directory', async () => {
  const answer = await emulator.lantern('GET', '/users/00000000-0000-4000-8000-00000000ffff');
  expect([answer.status, answer.body.error.code]).toEqual([404, 'Request_ResourceNotFound']);
});

test.each([
  ["startswith(displayName,'ama')", ['Amara Osei']],
  ["startswith(displayName,'Pem') or startswith(surname,'Pem')", ['Jack Pemberton', 'Susan Pemberton']],
  ["startswith(surname,'Pem') and startswith(givenName,'S')", ['Susan Pemberton']],
  [`userPrincipalName eq '${amara.userPrincipalName}'`, ['Amara Osei']],
  ["startswith(displayName,'nobody')", []],
])('$filter=%s finds %j', async ($filter, names) => {
  expect((await find({ $filter })).body.value.map((person) => person.displayName)).toEqual(names);
});

test.each([
  "contains(displayName,'a')",
  "jobTitle eq 'SENCO'",
  "startswith(jobTitle,'S')",
  "displayName ne 'a'",
  'displayName eq 1',
])('$filter=%s is a 400', async ($filter) => {
  expect((await find({ $filter })).status).toBe(400);
});

test('the directory is paged and keeps the query in its link', async () => {
  const names: unknown[] = [];
  let answer = await find({ $top: '7', $select: 'displayName' });
  for (;;) {
    names.push(...answer.body.value.map((person) => person.displayName));
    const next = answer.body['@odata.nextLink'];
    if (typeof next !== 'string') break;
    answer = await emulator.lantern('GET', next);
  }
  expect(names).toEqual(PEOPLE.map((person) => person.displayName).sort());
});

const eventual = { ConsistencyLevel: 'eventual' };

test('search, counts and the advanced operators need ConsistencyLevel: eventual', async () => {
  const search = `/users?${new URLSearchParams({ $search: '"displayName:pem"', $count: 'true' })}`;
  expect((await emulator.lantern('GET', search)).body.error.code).toBe('Request_UnsupportedQuery');
  const found = await emulator.lantern('GET', search, undefined, eventual);
  expect(found.body['@odata.count']).toBe(2);
  expect(found.body.value.map((person) => person.givenName)).toEqual(['Jack', 'Susan']);
  const ends = `/users?${new URLSearchParams({ $filter: "endswith(mail,'example')", $count: 'true', $top: '3' })}`;
  expect((await emulator.lantern('GET', ends)).status).toBe(400);
  const all = await emulator.lantern('GET', ends, undefined, eventual);
  expect([all.body['@odata.count'], all.body.value.length]).toEqual([PEOPLE.length, 3]);
  const number = await emulator.lantern('GET', '/users/$count', undefined, eventual);
  expect(Number(number.body)).toBe(PEOPLE.length);
});

test('who sees whole profiles filters by them as well', async () => {
  const filter = new URLSearchParams({ $filter: "department in ('9B') and accountEnabled eq true" });
  const answer = await emulator.admin('GET', `/users?${filter}`);
  expect(answer.body.value.map((person) => person.jobTitle)).toEqual(Array(4).fill('Year 9 pupil'));
});

test('people are not read on a permission for sites', async () => {
  const token = await fetchToken(emulator.origin, APPS.listReader);
  const answer = await emulator.lantern('GET', '/users', undefined, { Authorization: `Bearer ${token}` });
  expect([answer.status, answer.body.error.code]).toEqual([403, 'Authorization_RequestDenied']);
});

test('the directory has a budget of its own and says what a call costs', async () => {
  const used = async () => ((await emulator.control('GET', '/throttle')).body, (await find({})).headers);
  expect((await used()).get('x-ms-resource-unit')).toBe('2');
  expect((await find({ $select: 'id', $top: '5' })).headers.get('x-ms-resource-unit')).toBe('1');
  await emulator.control('POST', '/throttle', { unitsPerMinute: 1 });
  expect((await find({})).status).toBe(200);
});

test('people are found by how many licences they have, as an advanced query only', async () => {
  const eventual = { ConsistencyLevel: 'eventual' };
  const filter = 'not(assignedLicenses/$count eq 0) and companyName eq null';
  const found = await emulator.admin('GET', `/users?$count=true&$filter=${filter}`, undefined, eventual);
  expect([found.status, found.body['@odata.count']]).toEqual([200, PEOPLE.length]);
  expect((await emulator.admin('GET', '/users?$filter=assignedLicenses/$count eq 1')).status).toBe(400);
});
