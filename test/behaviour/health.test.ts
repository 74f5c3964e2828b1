import { randomUUID } from 'node:crypto';
import type { Timer } from '../../src/domain/ports';
import { watchTimers } from '../../src/api/health/timer-watch';
import { fakeTimerStore } from '../fakes/fake-timer-store';
import { fixedClock } from '../fakes/fixed-clock';
import { startService } from '../harness/running-service';
import type { RunningService } from '../harness/running-service';

const REPORT = {
  reportKey: randomUUID(),
  kind: 'bullying',
  childInDanger: false,
  about: 'learner',
  involved: [{ name: 'Mia Lindqvist', part: 'harmed' }],
  whatHappened: 'Several pupils wrote that she should not come to school.',
};
const TOKEN = 'a-token-for-the-figures';

describe('what machines are told about the service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService();
  });
  afterAll(() => service.close());

  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(`${service.origin}${path}`, { headers });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') };
  };

  it.each(['/healthz', '/health/live'])('%s says that it is alive', async (path) => {
    expect(await get(path)).toMatchObject({ status: 200, text: '{"live":true}' });
  });

  it.each(['/readyz', '/health/ready'])('%s says that it can take a report', async (path) => {
    const { status, text } = await get(path);
    const checks = { graph: true, lists: true, schema: true, policy: true };
    expect([status, JSON.parse(text)]).toEqual([200, { ready: true, checks }]);
  });

  it('P10 asking again and again costs nothing for a minute', async () => {
    await get('/readyz');
    const units = unitsOf((await get('/metrics')).text, 'interactive');
    for (let n = 0; n < 20; n += 1) await get('/readyz');
    expect(unitsOf((await get('/metrics')).text, 'interactive')).toBe(units);
  });

  it('P7 the metrics count a report by route and lane, and name nobody', async () => {
    const { status } = await service.ask('Amara Osei', '/api/reports', REPORT);
    expect(status).toBeLessThan(300);
    await service.ask('Daniel Whitcombe', '/api/cases?search=Lindqvist');
    const { text, type } = await get('/metrics');
    expect(type).toContain('text/plain');
    expect(text).toMatch(/lantern_http_request_duration_seconds_count\{method="POST",route="\/api\/reports",status="20\d"\} 1/);
    expect(unitsOf(text, 'safeguarding')).toBeGreaterThan(5);
    for (const name of ['lantern_timers_due', 'lantern_timers_overdue', 'lantern_alert_oldest_undelivered_seconds', 'lantern_graph_units_last_minute']) {
      expect(text).toMatch(new RegExp(`^${name} \\d+`, 'm'));
    }
    for (const word of ['Lindqvist', 'Mia', 'Osei', 'Whitcombe', '00000000-']) expect(text).not.toContain(word);
  });

  it.each(['x-forwarded-for', 'forwarded', 'via'])('the metrics are not for callers who came through a proxy (%s)', async (name) => {
    expect((await get('/metrics', { [name]: '127.0.0.1' })).status).toBe(403);
  });
});

describe('what machines are told when something is missing', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startService(async () => ({ METRICS_TOKEN: TOKEN }));
  });
  afterAll(() => service.close());

  it('the metrics are for whoever has the token, and for nobody else', async () => {
    const status = async (authorization?: string) =>
      (await fetch(`${service.origin}/metrics`, { headers: authorization === undefined ? {} : { authorization } })).status;
    expect(await Promise.all([status(), status('Bearer x'), status(`Bearer ${TOKEN}`)])).toEqual([403, 403, 200]);
  });

  it('it is not ready while Graph is away, but alive', async () => {
    await service.site.trouble({ kind: 'status', status: 503, times: 1_000 });
    const ready = await fetch(`${service.origin}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([503, { ready: false, checks: { graph: false } }]);
    expect((await fetch(`${service.origin}/healthz`)).status).toBe(200);
  }, 60_000);
});

describe('figures about alerts', () => {
  it('P2 show how long the oldest has waited, also while a copy of the service holds on to it', async () => {
    const clock = fixedClock('2026-11-23T10:00:00.000Z');
    const { timers, figures } = watchTimers(fakeTimerStore(), clock);
    expect(figures()).toEqual({ due: 0, overdue: 0, oldestUndeliveredSeconds: 0, secondsSinceLook: undefined });
    const at = '2026-11-23T10:00:00Z';
    await timers.promise({ timerKey: 'k', register: 'incidents', dueAt: at, promisedAt: at });
    clock.advance(30_000);
    const [timer] = await timers.due(clock.now(), 5);
    expect(figures()).toMatchObject({ due: 1, overdue: 0, oldestUndeliveredSeconds: 30 });
    const held = await timers.claim(timer as Timer, new Date(clock.now().getTime() + 60_000));
    clock.advance(61_000);
    await timers.due(clock.now(), 5);
    clock.advance(9_000);
    expect(figures()).toEqual({ due: 1, overdue: 1, oldestUndeliveredSeconds: 100, secondsSinceLook: 9 });
    await timers.moveTo(held as Timer, new Date(clock.now().getTime() + 600_000));
    expect(figures()).toMatchObject({ overdue: 0, oldestUndeliveredSeconds: 0 });
  });

  it('forget a timer that another copy of the service dealt with', async () => {
    const clock = fixedClock('2026-11-23T10:00:00.000Z');
    const store = fakeTimerStore();
    const { timers, figures } = watchTimers(store, clock);
    const at = '2026-11-23T10:00:00Z';
    await timers.promise({ timerKey: 'k', register: 'incidents', dueAt: at, promisedAt: at });
    const [timer] = await timers.due(clock.now(), 5);
    await store.done(timer as Timer);
    clock.advance(301_000);
    await timers.due(clock.now(), 5);
    expect(figures()).toMatchObject({ due: 0, overdue: 0, oldestUndeliveredSeconds: 0 });
  });
});

function unitsOf(text: string, lane: string): number {
  return Number(new RegExp(`lantern_graph_resource_units_total\\{lane="${lane}"\\} (\\d+)`).exec(text)?.[1]);
}
