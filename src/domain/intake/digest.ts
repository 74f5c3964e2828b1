import type { MailEntry } from './types';

/** Low alerts that no digest has told of yet, counted by system and category; nobody is named (P7). */
export function digestOf(entries: readonly MailEntry[], told: string | undefined): { total: number; lines: { system: string; category: string; count: number }[] } {
  const counted = new Map<string, { system: string; category: string; count: number }>();
  let total = 0;
  for (const { outcome, alert, receivedAt } of entries) {
    if (outcome !== 'digest' || alert === undefined || (told !== undefined && receivedAt <= told)) continue;
    const key = `${alert.system} ${alert.category}`;
    const line = counted.get(key) ?? { system: alert.system, category: alert.category, count: 0 };
    counted.set(key, { ...line, count: line.count + 1 });
    total += 1;
  }
  return { total, lines: [...counted.values()].sort((a, b) => b.count - a.count) };
}
