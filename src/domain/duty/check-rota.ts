import { dayOfDate } from '../calendar/london';
import type { PersonId } from '../people/types';
import type { DutyRota } from './types';

/** What is wrong with a rota, in sentences; empty when it can be used. `known`: who may stand in it now or later. */
export function checkRota(rota: DutyRota, known: ReadonlySet<PersonId>): string[] {
  const { week, holiday, holidayCover, swaps, away } = rota;
  const spans = [...holidayCover, ...away];
  const dates = [...spans.flatMap(({ from, to }) => [from, to]), ...swaps.map(({ date }) => date)];
  const unreadable = dates.filter((date) => dayOfDate(date) === undefined);
  if (unreadable.length > 0) return ['A date in the rota is no date, written as year-month-day.'];
  const orders = [
    ...week.flatMap(({ schoolHours, outOfHours }) => [schoolHours, outOfHours]),
    holiday,
    ...holidayCover.map(({ people }) => people),
    ...swaps.map(({ people }) => people),
  ];
  const turns = swaps.map(({ date, time }) => `${date} ${time}`);
  return [
    ...(hasTwice(week.map(({ weekday }) => weekday)) ? ['A weekday is in the rota twice.'] : []),
    ...(hasTwice(turns) ? ['A day has two swaps for the same time.'] : []),
    ...(orders.some(hasTwice) ? ['Somebody stands in one order twice.'] : []),
    ...(spans.some(({ from, to }) => to < from) ? ['A holiday or an absence ends before it begins.'] : []),
    ...(overlap(holidayCover) ? ['Two holidays overlap.'] : []),
    ...(orders.flat().some((id) => !known.has(id)) ? ['Somebody in the rota is neither DSL nor deputy.'] : []),
  ];
}

/** The rota without those who may no longer stand in it and without what lies before a day; the rest stays as it is. */
export function tidyRota(rota: DutyRota, known: ReadonlySet<PersonId>, today: string): DutyRota {
  const keep = (order: readonly PersonId[]): PersonId[] => order.filter((id) => known.has(id));
  return {
    week: rota.week.map((row) => ({ ...row, schoolHours: keep(row.schoolHours), outOfHours: keep(row.outOfHours) })),
    holiday: keep(rota.holiday),
    holidayCover: rota.holidayCover
      .filter(({ to }) => to >= today)
      .map((cover) => ({ ...cover, people: keep(cover.people) })),
    swaps: rota.swaps.filter(({ date }) => date >= today).map((swap) => ({ ...swap, people: keep(swap.people) })),
    away: rota.away.filter(({ personId, to }) => to >= today && known.has(personId)),
  };
}

function hasTwice(values: readonly unknown[]): boolean {
  return new Set(values).size < values.length;
}

function overlap(spans: readonly { from: string; to: string }[]): boolean {
  const inOrder = [...spans].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.some(({ to }, place) => (inOrder[place + 1]?.from ?? '9999') <= to);
}
