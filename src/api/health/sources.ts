/** What one lane of Graph calls came to since the start, and how many wait now. */
export interface LaneFigures {
  calls: number;
  units: number;
  repeats: number;
  throttled: number;
  waits: number;
  waitedMs: number;
  turnedAway: number;
  waiting: number;
}

export interface GraphFigures {
  lanes: Readonly<Record<string, LaneFigures>>;
  /** Resource units Microsoft grants, and how many the last minute used. */
  unitsPerMinute: number;
  usedInLastMinute: number;
}

/** Alerts that fell due, as this copy of the service last saw them. */
export interface TimerFigures {
  /** Due at the last look. */
  due: number;
  /** Of these, due for more than a minute, or tried before. */
  overdue: number;
  /** Seconds since the oldest alert, or step of one, that is not out yet fell due; 0 when there is none. */
  oldestUndeliveredSeconds: number;
  /** Seconds since the timers were last read; undefined before the first time. */
  secondsSinceLook: number | undefined;
}

/** What stands behind the service. */
export interface StoreReadiness {
  graph: boolean;
  lists: boolean;
  schema: boolean;
}

/** Where the health routes and the metrics get their facts from; wired in server.ts. */
export interface HealthSources {
  /** Looks at Graph, the lists and their version. Costs resource units; never throws. */
  look(): Promise<StoreReadiness>;
  graph(): GraphFigures;
  timers(): TimerFigures;
  /** Needed to read the metrics; without one only callers on this machine may. */
  metricsToken?: string;
}
