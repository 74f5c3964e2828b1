/** @jest-environment node */
import { openSchool, personId } from '../teams/test-school';
import { APPS } from '../world/people';
import { workbenchRoutes } from './routes';

const scope = `api://localhost/${APPS.lantern.clientId}/access_as_user`;

async function withWorkbench(run: (call: Awaited<ReturnType<typeof openSchool>>['call']) => Promise<void>) {
  const school = await openSchool();
  try {
    school.app.use(workbenchRoutes(school.context, { pagesFolder: 'no-such-folder' }));
    await run(school.call);
  } finally {
    await school.close();
  }
}

test('the tab gets a token for the person, made out to the API and with the bare scope', () =>
  withWorkbench(async (call) => {
    const asked = { personId: personId('Amara Osei'), clientId: 'client', scope };
    const reply = await call('POST', '/_teams/naa-token', asked);
    expect(reply.body).toEqual({
      accessToken: `user ${asked.personId} ${APPS.lantern.clientId} access_as_user`,
      idToken: `id ${asked.personId}`,
      expiresIn: 3600,
      scope,
    });
  }));

test.each([
  ['another API', { personId: personId('Amara Osei'), clientId: 'client', scope: 'User.Read' }],
  ['nobody', { personId: 'nobody', clientId: 'client', scope }],
  ['no client', { personId: personId('Amara Osei'), scope }],
])('no token is given for %s', (_case, asked) =>
  withWorkbench(async (call) => {
    expect((await call('POST', '/_teams/naa-token', asked)).status).toBe(400);
  }),
);

test('learners and parents do not have Lantern but for one family, staff and governors do', () =>
  withWorkbench(async (call) => {
    const { people } = (await call('GET', '/_workbench/world')).body as {
      people: { displayName: string; hasLantern: boolean }[];
    };
    const without = people.filter((one) => !one.hasLantern).map((one) => one.displayName);
    expect(without).toEqual([
      'Jack Pemberton',
      'Mia Lindqvist',
      'Noah Okonjo',
      'Susan Pemberton',
    ]);
  }));

test('the page may run its own script only, and a missing build is said plainly', () =>
  withWorkbench(async (call) => {
    const reply = await call('GET', '/');
    expect(reply.status).toBe(503);
    expect(reply.headers.get('content-security-policy')).toContain(
      "default-src 'self'; img-src 'self' data:",
    );
    expect(reply.text).toContain('npm run build');
  }));
