import type { Context, Middleware } from '@microsoft/microsoft-graph-client';
import { StoreUnavailable } from '../../domain/ports';
import { Budget, DEFAULT_BUDGET } from './budget';
import type { BudgetOptions } from './budget';
import { stateOf } from './call';
import type { CallState } from './call';
import { rateLimitOf, unitsOf } from './metrics';
import type { GraphMetrics } from './metrics';
import { retryAfterSeconds } from './retry-after';
import { DEFAULT_LIMITS, Turns } from './turns';
import type { Turn, TurnLimits } from './turns';

export type PaceOptions = Partial<BudgetOptions & TurnLimits>;

interface Waiting extends Turn {
  state: CallState;
  since: number;
  settle: (failure?: Error) => void;
}

/**
 * Lets each request out when its lane's turn has come, and tells the budget what Graph says about it. The last stop
 * before a request is counted and sent, so every repeat takes a turn of its own.
 */
export class Pace implements Middleware {
  private next?: Middleware;
  private readonly turns: Turns<Waiting>;
  private alarm?: NodeJS.Timeout;

  constructor(
    private readonly metrics: GraphMetrics,
    options: PaceOptions = {},
    private readonly now: () => number = Date.now,
  ) {
    this.turns = new Turns(new Budget({ ...DEFAULT_BUDGET, ...options }), { ...DEFAULT_LIMITS, ...options });
    metrics.budget = () => ({
      unitsPerMinute: this.turns.budget.unitsPerMinute,
      used: this.turns.budget.used(this.now()),
    });
    metrics.waiting = (lane) => this.turns.waiting(lane);
  }

  setNext(next: Middleware): void {
    this.next = next;
  }

  async execute(context: Context): Promise<void> {
    const state = stateOf(context);
    await this.turnOf(state);
    try {
      await this.next?.execute(context);
      if (context.response) this.heed(context.response);
    } finally {
      this.turns.done(state.call.lane);
      this.serve();
    }
  }

  /** Reads the budget in an answer, or in the answer to one entry of a batch. */
  heed(response: Response): void {
    const now = this.now();
    const news = rateLimitOf(response.headers);
    if (news) this.turns.budget.learn(news, now);
    const wait = response.status === 429 ? retryAfterSeconds(response) : undefined;
    if (wait !== undefined) this.turns.budget.closeUntil(now + wait * 1_000);
  }

  /** Throws StoreUnavailable when the call would wait longer than its caller can. */
  private turnOf(state: CallState): Promise<void> {
    const now = this.now();
    const { lane } = state.call;
    return new Promise((resolve, reject) => {
      const settle = (failure?: Error): void => (failure ? reject(failure) : resolve());
      const turn = { lane, units: unitsOf(state), giveUpAt: state.giveUpAt, state, since: now, settle };
      const answer = this.turns.ask(turn, now);
      if (answer === 'go') return resolve();
      if (answer !== 'queued') return reject(this.busy(state, answer.waitMs));
      this.wakeUp();
    });
  }

  private serve(): void {
    const now = this.now();
    const { go, late } = this.turns.step(now);
    for (const { state, since, settle } of go) {
      this.metrics.waited(state.call.lane, now - since);
      settle();
    }
    for (const { state, settle } of late) settle(this.busy(state, 1_000));
    this.wakeUp();
  }

  private wakeUp(): void {
    clearTimeout(this.alarm);
    const at = this.turns.nextAt(this.now());
    if (at !== undefined) this.alarm = setTimeout(() => this.serve(), Math.max(1, at - this.now()));
  }

  private busy(state: CallState, waitMs: number): StoreUnavailable {
    const failure = new StoreUnavailable(
      `${state.what}: too much other work for Microsoft 365 just now`,
      Math.ceil(waitMs / 1_000),
    );
    state.failure = failure;
    this.metrics.turnedAway(state.call.lane);
    return failure;
  }
}
