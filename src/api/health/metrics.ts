import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { HealthSources, LaneFigures } from './sources';

/** One request that was answered. */
export interface AnsweredRequest {
  method: string;
  /** Template of the route, never the address itself. */
  route: string;
  status: number;
  seconds: number;
}

export interface Metrics {
  /** Everything, in the Prometheus text format. */
  read(): Promise<string>;
  contentType: string;
  answered(request: AnsweredRequest): void;
}

/** What is counted for each lane: the name of the metric, what it says, and where it is. */
const LANE_COUNTERS: readonly [string, string, (lane: LaneFigures) => number][] = [
  ['calls', 'Requests sent to Graph', ({ calls }) => calls],
  ['resource_units', 'Resource units they cost', ({ units }) => units],
  ['repeats', 'Requests that were sent again', ({ repeats }) => repeats],
  ['throttled', 'Answers 429 of Graph', ({ throttled }) => throttled],
  ['waits', 'Requests that waited for their turn', ({ waits }) => waits],
  ['wait_seconds', 'Seconds they waited together', ({ waitedMs }) => waitedMs / 1_000],
  ['turned_away', 'Requests not sent, because their turn would have come too late', ({ turnedAway }) => turnedAway],
];

/** Figures about the service in numbers only: no label ever carries a name, a reference or an address (P7). */
export function createMetrics(sources: Pick<HealthSources, 'graph' | 'timers'>): Metrics {
  const registry = new Registry();
  graphMetrics(registry, sources);
  timerMetrics(registry, sources);
  const requests = new Histogram({
    name: 'lantern_http_request_duration_seconds',
    help: 'Time until a request was answered',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  return {
    read: () => registry.metrics(),
    contentType: registry.contentType,
    answered: ({ method, route, status, seconds }) => requests.observe({ method, route, status }, seconds),
  };
}

function graphMetrics(registry: Registry, { graph }: Pick<HealthSources, 'graph'>): void {
  const registers = [registry];
  for (const [name, help, valueOf] of LANE_COUNTERS) {
    new Counter({
      name: `lantern_graph_${name}_total`,
      help,
      labelNames: ['lane'] as const,
      registers,
      collect() {
        this.reset();
        for (const [lane, figures] of Object.entries(graph().lanes)) this.inc({ lane }, valueOf(figures));
      },
    });
  }
  new Gauge({
    name: 'lantern_graph_waiting',
    help: 'Requests that wait for their turn now',
    labelNames: ['lane'] as const,
    registers,
    collect() {
      for (const [lane, { waiting }] of Object.entries(graph().lanes)) this.set({ lane }, waiting);
    },
  });
  gauge(registry, 'lantern_graph_units_per_minute', 'Resource units Graph grants', () => graph().unitsPerMinute);
  gauge(registry, 'lantern_graph_units_last_minute', 'Resource units of the last minute', () => graph().usedInLastMinute);
}

function timerMetrics(registry: Registry, { timers }: Pick<HealthSources, 'timers'>): void {
  gauge(registry, 'lantern_timers_due', 'Timers that were due at the last look', () => timers().due);
  gauge(registry, 'lantern_timers_overdue', 'Timers due for over a minute, or tried before', () => timers().overdue);
  gauge(
    registry,
    'lantern_alert_oldest_undelivered_seconds',
    'Age of the oldest alert, or step of one, that fell due and is not out yet',
    () => timers().oldestUndeliveredSeconds,
  );
  gauge(
    registry,
    'lantern_timers_seconds_since_look',
    'Seconds since the timers were last read; -1 before the first time',
    () => timers().secondsSinceLook ?? -1,
  );
}

function gauge(registry: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(value());
    },
  });
}
