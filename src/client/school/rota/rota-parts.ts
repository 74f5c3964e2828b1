import type { DutyRotaValue, RotaView } from '../../../contract/duty';

export type Slot = 'schoolHours' | 'outOfHours';
export const SLOTS: readonly Slot[] = ['schoolHours', 'outOfHours'];
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

export function emptyRota(): DutyRotaValue {
  return { week: [], holiday: [], holidayCover: [], swaps: [], away: [] };
}

export function orderOf(rota: DutyRotaValue, weekday: number, slot: Slot): string[] {
  return rota.week.find((row) => row.weekday === weekday)?.[slot] ?? [];
}

/** The rota with another order for one weekday. */
export function withOrder(rota: DutyRotaValue, weekday: number, slot: Slot, people: string[]): DutyRotaValue {
  const row = rota.week.find((one) => one.weekday === weekday) ?? { weekday, schoolHours: [], outOfHours: [] };
  const others = rota.week.filter((one) => one.weekday !== weekday);
  return { ...rota, week: [...others, { ...row, [slot]: people }].sort((a, b) => a.weekday - b.weekday) };
}

/** Every day as Monday is. */
export function likeMonday(rota: DutyRotaValue): DutyRotaValue {
  const [schoolHours, outOfHours] = [orderOf(rota, 1, 'schoolHours'), orderOf(rota, 1, 'outOfHours')];
  return { ...rota, week: WEEKDAYS.map((weekday) => ({ weekday, schoolHours, outOfHours })) };
}

export function nameOf(view: RotaView, id: string): string {
  return view.people.find((person) => person.id === id)?.name ?? '?';
}
