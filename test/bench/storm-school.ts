import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ListItems } from '../../src/store/list-items';
import { SIGNATURE_OUTBOX } from '../../src/store/lists/agreements';
import { siteId } from '../../src/store/sites';
import { watchCalls } from '../harness/call-watch';
import { personNamed, tokenFor } from '../harness/running-service';
import type { ServiceProcess } from '../harness/service-process';
import type { GraphSite } from '../ports/graph-site';

/** Milliseconds of one report. */
export interface ReportTimes {
  stored: number;
  alerted: number;
}

/** One report, until its receipt and until its card has reached Teams. */
export async function report(site: GraphSite, service: ServiceProcess, restMs: number): Promise<ReportTimes> {
  const token = await bearer(site, personNamed('Amara Osei').id);
  let card = (): void => undefined;
  const alerted = new Promise<void>((resolve) => (card = resolve));
  const stop = watchCalls(site, ({ surface, path }) => {
    if (surface === 'connector' && path.includes('activities')) card();
    return undefined;
  });
  const begun = performance.now();
  await call(service, token, '/api/reports', { reportKey: randomUUID(), kind: 'bullying', childInDanger: false, about: 'learner', whatHappened: 'Said in the corridor.' });
  const stored = performance.now() - begun;
  await alerted;
  const times = { stored, alerted: performance.now() - begun };
  stop();
  await wait(restMs);
  return times;
}

/** Looked at by the administrator's application, whose budget is its own. */
export async function outboxEmpty(site: GraphSite): Promise<void> {
  const graph = site.client('admin');
  const outbox = new ListItems(graph, siteId(graph, site.schoolSite), SIGNATURE_OUTBOX);
  while ((await outbox.all('safeguarding')).length > 0) await wait(2_000);
}

/** Units a lane has used since the service started, by its own count. */
export async function unitsOf(service: ServiceProcess, lane: string): Promise<number> {
  const text = await (await fetch(`${service.origin}/metrics`)).text();
  const line = text.split('\n').find((each) => each.startsWith('lantern_graph_resource_units_total') && each.includes(`"${lane}"`));
  return Number(line?.split(' ').at(-1) ?? Number.NaN);
}

/** Throws when it is not answered with 2xx. */
export async function call<T>(service: ServiceProcess, authorization: string, path: string, body: object): Promise<T> {
  const headers = { authorization, 'content-type': 'application/json' };
  const answer = await fetch(`${service.origin}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const said = await answer.text();
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  return JSON.parse(said) as T;
}

/** The Entra object id of an invented signer. */
export function accountOf(n: number): string {
  return `5709a000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** As whoever has this object id. */
export async function bearer(site: GraphSite, id: string): Promise<string> {
  return `Bearer ${await tokenFor(site, { ...personNamed('Amara Osei'), id })}`;
}
