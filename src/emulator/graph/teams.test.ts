import { type EntraIssuer, GRAPH_AUDIENCE } from '../identity/token-issuer';
import { type TestEmulator, startTestEmulator } from '../test-client';
import { APPS, PEOPLE } from '../world/people';

let emulator: TestEmulator;
beforeAll(async () => void (emulator = await startTestEmulator()));
afterAll(() => emulator.close());

const TEAM = '/teams/00000000-0000-4000-8000-00000000d510';
const idOf = (name: string): string => PEOPLE.find((person) => person.displayName === name)?.id ?? '';

test('a team has its General channel and the private one of the DSL, each with its members', async () => {
  expect((await emulator.admin('GET', TEAM)).body.displayName).toBe('Safeguarding team');
  const channels = (await emulator.admin('GET', `${TEAM}/channels`)).body.value;
  expect(channels.map(({ displayName, membershipType }) => [displayName, membershipType])).toEqual([
    ['General', 'standard'],
    ['DSL alerts', 'private'],
  ]);
  const filter = new URLSearchParams({ $filter: "membershipType eq 'private'" });
  expect((await emulator.admin('GET', `${TEAM}/channels?${filter}`)).body.value).toHaveLength(1);
  const members = (await emulator.admin('GET', `${TEAM}/channels/${channels[1]?.id}/allMembers`)).body.value;
  expect(members.map((member) => member.displayName)).toContain('Daniel Whitcombe');
  expect((await emulator.admin('GET', `${TEAM}/channels/${channels[1]?.id}/members`)).body.value).toEqual(
    members,
  );
  expect((await emulator.admin('GET', '/teams/00000000-0000-4000-8000-00000000f001')).status).toBe(404);
});

test('an application cannot post into a channel, whatever it may do', async () => {
  const { id } = (await emulator.admin('GET', `${TEAM}/channels`)).body.value[0] ?? {};
  const answer = await emulator.admin('POST', `${TEAM}/channels/${id}/messages`, { body: { content: 'x' } });
  expect([answer.status, answer.body.error.code]).toEqual([401, 'Unauthorized']);
  expect(answer.body.error.message).toMatch(
    /^Message POST is allowed in application-only context only for import/,
  );
});

test('an app is found, installed once for a person, and taken away', async () => {
  const filter = new URLSearchParams({ $filter: `externalId eq '${APPS.lantern.clientId}'` });
  const app = (await emulator.admin('GET', `/appCatalogs/teamsApps?${filter}`)).body.value[0];
  const path = `/users/${idOf('Jack Pemberton')}/teamwork/installedApps`;
  const find = new URLSearchParams({
    $expand: 'teamsApp',
    $filter: `teamsApp/externalId eq '${APPS.lantern.clientId}'`,
  });
  expect((await emulator.admin('GET', `${path}?${find}`)).body.value).toEqual([]);
  const install = { 'teamsApp@odata.bind': `${emulator.origin}/v1.0/appCatalogs/teamsApps/${app?.id}` };
  expect((await emulator.admin('POST', path, install)).status).toBe(201);
  expect((await emulator.admin('POST', path, install)).body.error.code).toBe('Conflict');
  const [installed] = (await emulator.admin('GET', `${path}?${find}`)).body.value;
  expect(installed?.teamsApp).toMatchObject({ displayName: 'Lantern', distributionMethod: 'organization' });
  expect((await emulator.admin('DELETE', `${path}/${installed?.id}`)).status).toBe(204);
  expect((await emulator.admin('GET', `${path}/${installed?.id}`)).status).toBe(404);
});

test('a notification reaches only those who have the app of the application that sends it', async () => {
  const body = {
    topic: { source: 'text', value: 'OS-2026-0042', webUrl: 'https://teams.microsoft.com/l/entity/x/home' },
    activityType: 'concernAssigned',
    previewText: { content: 'Open it in Lantern' },
  };
  const path = `/users/${idOf('Daniel Whitcombe')}/teamwork/sendActivityNotification`;
  const refused = await emulator.admin('POST', path, body);
  expect([refused.status, refused.body.error.code]).toEqual([403, 'Forbidden']);
  const kept = async () => (await emulator.control('GET', '/state')).body.activityNotifications;
  expect(await kept()).toEqual([]);
  const issuer = emulator.context.tokens as EntraIssuer;
  const other = await issuer.appToken({
    clientId: APPS.lantern.clientId,
    audience: GRAPH_AUDIENCE,
    roles: ['Sites.Selected'],
  });
  const withoutRole = await emulator.lantern('POST', path, body, { Authorization: `Bearer ${other}` });
  expect(withoutRole.body.error.message).toContain("requires one of 'TeamsActivity.Send'");
  expect((await emulator.admin('POST', path, { ...body, previewText: undefined })).status).toBe(400);
  const token = await issuer.appToken({
    clientId: APPS.lantern.clientId,
    audience: GRAPH_AUDIENCE,
    roles: ['TeamsActivity.Send'],
  });
  const sent = await emulator.lantern('POST', path, body, { Authorization: `Bearer ${token}` });
  expect([sent.status, sent.body]).toEqual([204, undefined]);
  expect(await kept()).toMatchObject([{ targetId: idOf('Daniel Whitcombe'), topic: 'OS-2026-0042' }]);
});
