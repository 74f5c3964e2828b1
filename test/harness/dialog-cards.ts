/** What a dialog's answer holds, read as Teams reads it. */
export interface ShownCard {
  body: unknown[];
  actions: { title: string; data: Record<string, unknown> }[];
}

interface TaskBody {
  task?: { type?: string; value?: unknown };
}

/** The card of a `task.continue`; fails when the answer is anything else. */
export function cardOf(body: unknown): ShownCard {
  const { task } = body as TaskBody;
  if (task?.type !== 'continue') throw new Error(`No card: ${JSON.stringify(body).slice(0, 300)}`);
  return (task.value as { card: { content: ShownCard } }).card.content;
}

/** The closing words of a `task.message`. */
export function closingOf(body: unknown): string {
  const { task } = body as TaskBody;
  if (task?.type !== 'message') throw new Error(`No closing: ${JSON.stringify(body).slice(0, 300)}`);
  return String(task.value);
}

/** All text a person reads on the card. */
export function textOf(card: ShownCard): string {
  return collect(card.body).join('\n');
}

/** What the client sends for a button: its data with the inputs merged in. */
export function pressed(
  card: ShownCard,
  title: string,
  inputs: Record<string, string> = {},
): Record<string, unknown> {
  const button = card.actions.find((action) => action.title === title);
  if (!button)
    throw new Error(`No button "${title}", only ${card.actions.map((action) => action.title).join(', ')}`);
  return { ...button.data, ...inputs };
}

function collect(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== 'object' || value === null) return [];
  const { text, value: said, title, facts, ...rest } = value as Record<string, unknown>;
  return [text, title, said]
    .filter((part): part is string => typeof part === 'string')
    .concat(collect(facts), collect(Object.values(rest)));
}
