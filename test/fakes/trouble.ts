import { StoreUnavailable } from '../../src/domain/ports';

/** Trouble somebody asked for, counted down. */
export class Trouble<Operation extends string> {
  private readonly asked: { operation: Operation; when: 'before' | 'after'; retryAfterSeconds?: number }[] =
    [];

  /**
   * Lets the next call of an operation fail as Graph does: `before` anything is done, or `after` it, when only the
   * answer is lost. `times` calls in a row.
   */
  failNext(
    operation: Operation,
    when: 'before' | 'after',
    options: { times?: number; retryAfterSeconds?: number } = {},
  ): void {
    for (let n = 0; n < (options.times ?? 1); n += 1) {
      this.asked.push({ operation, when, retryAfterSeconds: options.retryAfterSeconds });
    }
  }

  /** Does the work with the trouble that was asked for it. */
  async around<T>(operation: Operation, work: () => T): Promise<T> {
    // Every real store answers later; a fake that answers at once hides races.
    await Promise.resolve();
    const index = this.asked.findIndex((trouble) => trouble.operation === operation);
    const [trouble] = index < 0 ? [] : this.asked.splice(index, 1);
    if (!trouble) return work();
    if (trouble.when === 'after') work();
    throw new StoreUnavailable(`No answer to ${operation}.`, trouble.retryAfterSeconds);
  }
}
