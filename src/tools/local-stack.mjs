import net from 'node:net';
import path from 'node:path';
import { root, say, startProgram, waitFor } from './lib.mjs';
import { seedSample } from './seed-sample.mjs';

/**
 * Brings up the small Microsoft 365 and, beside it, Lantern pointed at it. The product does not know the difference:
 * only addresses and credentials in its environment change, and they come from the emulator's own description.
 * `bare`: without agreements and roster, as a school that has only just been set up.
 */
export async function startLocalStack({ port, emulatorPort, env = {}, bare = false }) {
  await portsAreFree(port, emulatorPort);
  const serviceOrigin = `http://localhost:${port}`;
  const emulatorOrigin = `http://localhost:${emulatorPort}`;
  const children = [];
  const stop = () => children.forEach((child) => child.kill('SIGTERM'));
  // However this ends: nothing stays behind on the ports, or the next start would find them taken.
  process.on('exit', stop);

  try {
    const emulator = startProgram('emulator', { EMULATOR_PORT: emulatorPort, SERVICE_ORIGIN: serviceOrigin });
    children.push(emulator);
    const world = await (await waitFor(`${emulatorOrigin}/_emulator`, { child: emulator })).json();
    const settings = { ...serviceSettings({ world, port, serviceOrigin, emulatorOrigin }), ...env };

    await provision(settings, world);
    const keepAsStart = () => fetch(`${emulatorOrigin}/_emulator/snapshot`, { method: 'POST' });
    await keepAsStart();

    const start = () => {
      const service = startProgram('service', settings);
      children.push(service);
      return service;
    };
    let service = start();
    await waitFor(`${serviceOrigin}/health/ready`, { child: service });
    await mailboxWatched(emulatorOrigin);
    await keepAsStart();
    if (!bare) {
      await seedSample({ serviceOrigin, emulatorOrigin, world });
      await keepAsStart();
    }
    const restartService = async () => {
      await ended(service);
      service = start();
    };
    return { serviceOrigin, emulatorOrigin, emulator, service, restartService, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function serviceSettings({ world, port, serviceOrigin, emulatorOrigin }) {
  const [school, staff] = world.sites;
  return {
    PORT: String(port),
    PUBLIC_ORIGIN: serviceOrigin,
    GRAPH_BASE_URL: process.env.GRAPH_BASE_URL ?? world.graphBaseUrl,
    AUTHORITY: emulatorOrigin,
    TENANT_ID: world.tenantId,
    CLIENT_ID: world.clientId,
    CLIENT_SECRET: world.clientSecret,
    CLIENT_APP_ID: world.clientAppId,
    SCHOOL_SITE: school.path,
    STAFF_SITE: staff.path,
    DSL_CHANNEL: world.dslChannel,
    ACCESS_GROUP: world.accessGroup,
    BOT_SERVICE_URL: world.botServiceUrl,
    BOT_OPENID_METADATA: world.botOpenIdMetadata,
    ALERT_MAILBOX: world.mailbox,
    INTAKE_MAILBOX: world.mailbox,
    EXTRA_HOST_ORIGINS: emulatorOrigin,
    OFFICE_JS: world.officeScript,
    TIMER_INTERVAL_SECONDS: '2',
    ADMIN_CLIENT_ID: world.adminClientId,
    ADMIN_CLIENT_SECRET: world.adminClientSecret,
    SCHOOL_FILE: path.join(root, 'src', 'tools', 'sample-school.json'),
  };
}

function provision(settings, world) {
  say('Setting the school up in SharePoint …');
  const child = startProgram('provision', { ...settings, GRAPH_BASE_URL: world.graphBaseUrl });
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('Setting the school up did not succeed.'))));
  });
}

/**
 * Lantern has asked to be told of mail, and waits. What is kept then is what a reset returns to: it would find no
 * subscription in a school that was kept before, and nothing would tell it so.
 */
async function mailboxWatched(emulatorOrigin) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { sites } = await (await fetch(`${emulatorOrigin}/_emulator/state`)).json();
    const itemsOf = (name) => sites.flatMap(({ lists }) => lists.find(({ displayName }) => displayName === name)?.items ?? []);
    const read = itemsOf('IntakeMail').some(({ fields }) => String(fields.Entry).includes('cursor'));
    const waits = itemsOf('Timers').some(({ fields }) => String(fields.TimerKey).includes('intake-mailbox') && !fields.Attempts);
    if (read && waits) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Lantern did not begin to look into its mailbox.');
}

/** Asks a program to end, and waits until it has. */
async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await gone;
}

async function portsAreFree(...ports) {
  for (const port of ports) {
    const free = await new Promise((resolve) => {
      const probe = net.createServer();
      probe.once('error', () => resolve(false));
      probe.listen(port, () => probe.close(() => resolve(true)));
    });
    if (!free) {
      throw new Error(`Port ${port} is in use. Stop what uses it, or choose others: PORT=4978 EMULATOR_PORT=4979 npm start`);
    }
  }
}
