import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './lib.mjs';

/**
 * Puts agreements and a roster into the made-up school, so that its teachers, learners and parents find something to
 * sign. Goes through Lantern's own doors as the online safety lead would: nothing in the product knows of it.
 */
export async function seedSample({ serviceOrigin, emulatorOrigin, world }) {
  const sample = JSON.parse(readFileSync(path.join(root, 'src', 'tools', 'sample-agreements.json'), 'utf8'));
  say('Publishing agreements …');
  const lead = world.people.find(({ displayName }) => displayName === sample.publishedBy);
  const { clientId, scope } = await call(`${serviceOrigin}/config.json`);
  const asLead = { personId: lead?.id, clientId, scope };
  const { accessToken } = await call(`${emulatorOrigin}/_teams/naa-token`, asLead);
  const ask = (address, body) => call(`${serviceOrigin}/api/agreements${address}`, body, accessToken);

  const { agreements } = await ask('');
  for (const audience of sample.audiences) {
    const text = agreements.find((one) => one.audience === audience)?.text;
    await ask('/versions', { audience, text, basedOn: 0 });
  }
  await ask('/roster', { rows: sample.roster });
}

/** GET, or POST where there is something to send. Throws when the answer is not 2xx. */
async function call(address, body, token) {
  const headers = {
    ...(body ? { 'Content-Type': 'application/json' } : {}),
    ...(token ? { Authorization: `Bearer ${token}` } : {}),
  };
  const answer = await fetch(address, body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers });
  if (!answer.ok) throw new Error(`${new URL(address).pathname} answered ${answer.status}`);
  return answer.json();
}
