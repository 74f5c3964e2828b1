import { Agent, request } from 'node:http';
import path from 'node:path';
import { APPS, SCHOOL } from '../../src/emulator/world/people';
import { personNamed } from '../harness/running-service';
import { serviceProcess } from '../harness/service-process';
import { startProvisionedSite } from '../ports/graph-site';
import type { GraphSite } from '../ports/graph-site';
import { median } from './bench';
import type { Bench } from './bench';

const AT_ONCE = 8;
const SPAN_MS = 3_000;
/** In turn, so that whatever else the machine does strikes both. */
const TURNS = 4;
const BARE = path.join('dist', 'bench-bare-sdk.js');

/** Opening the dialog in Teams, beside an app that does nothing but what the SDK does. */
export const fetchTask: Bench = {
  name: 'fetchTask',
  run: async () => {
    const site = await startProvisionedSite();
    const ours = await serviceProcess(site, { REQUESTS_PER_MINUTE: '1000000', TIMER_INTERVAL_SECONDS: '3600' });
    const bare = await serviceProcess(site, {}, BARE);
    try {
      await Promise.all([ours.start(), bare.start()]);
      const call = await invoke(site);
      const rates: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
      for (const app of [ours, bare]) await requestsASecond(app.origin, call, SPAN_MS / 2);
      for (let turn = 0; turn < TURNS; turn += 1) {
        rates.ours.push(await requestsASecond(ours.origin, call, SPAN_MS));
        rates.bare.push(await requestsASecond(bare.origin, call, SPAN_MS));
      }
      const [own, least] = [median(rates.ours), median(rates.bare)];
      return [
        { what: 'fetchTask, a bare Teams SDK handler', value: least, unit: 'a second' },
        { what: 'fetchTask, Lantern', value: own, unit: 'a second' },
        { what: 'fetchTask, Lantern beside the bare handler', value: own / least, unit: '', aim: { atLeast: 0.8 } },
      ];
    } finally {
      for (const app of [ours, bare]) app.kill();
      await Promise.all([ours.dead(), bare.dead()]);
      await site.close();
    }
  },
};

interface Call {
  authorization: string;
  body: string;
}

/** What Teams sends when somebody chooses the action on a message. */
async function invoke(site: GraphSite): Promise<Call> {
  const serviceUrl = `${site.emulator.origin}/teams`;
  const token = await site.emulator.context.tokens.botFrameworkToken({ audience: APPS.lantern.clientId, serviceUrl });
  const { id, teamsId, displayName } = personNamed('Amara Osei');
  const body = {
    type: 'invoke',
    name: 'composeExtension/fetchTask',
    id: 'f:1',
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: teamsId, name: displayName, aadObjectId: id },
    recipient: { id: `28:${APPS.lantern.clientId}`, name: 'Lantern' },
    conversation: { id: '19:9bscience@thread.tacv2', conversationType: 'channel', isGroup: true, tenantId: SCHOOL.tenantId },
    channelData: { tenant: { id: SCHOOL.tenantId } },
    value: { commandId: 'report', commandContext: 'message' },
  };
  return { authorization: `Bearer ${token}`, body: JSON.stringify(body) };
}

async function requestsASecond(origin: string, call: Call, spanMs: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const begun = performance.now();
  let answered = 0;
  const sender = async (): Promise<void> => {
    while (performance.now() - begun < spanMs) {
      await post(`${origin}/api/messages`, call, agent);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  agent.destroy();
  return (answered * 1000) / (performance.now() - begun);
}

function post(address: string, { authorization, body }: Call, agent: Agent): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), authorization };
  return new Promise((resolve, reject) => {
    const sent = request(address, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resolve() : reject(new Error(`Answered with ${answer.statusCode}.`))));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
