export { OutOfTime, within } from '../within';

/** Teams waits five seconds for an answer and then sends the same again; what takes longer than this gets a card that says so. */
export const ANSWER_BUDGET_MS = 3_500;
