import { z } from 'zod';
import type { DutyTime } from '../domain/duty/types';
import type { Priority } from '../domain/incidents/types';

const order = z.array(z.uuid()).max(20, 'Choose fewer people.');
const date = z.iso.date('Choose a day.');
const MANY = 200;

/** The rota as it is kept and sent: people by identity. */
export const dutyRotaSchema = z.strictObject({
  week: z.array(z.strictObject({ weekday: z.int().min(1).max(7), schoolHours: order, outOfHours: order })).max(7),
  holiday: order,
  holidayCover: z.array(z.strictObject({ from: date, to: date, people: order })).max(MANY, 'There are too many holidays.'),
  swaps: z
    .array(z.strictObject({ date, time: z.enum(['schoolHours', 'outOfHours']), people: order }))
    .max(MANY, 'There are too many swaps.'),
  away: z.array(z.strictObject({ personId: z.uuid(), from: date, to: date })).max(MANY, 'There are too many absences.'),
});
export type DutyRotaValue = z.infer<typeof dutyRotaSchema>;

/** POST /api/rota. `etag`: of what was changed; absent for the first rota of a school. */
export const changeRotaSchema = z.strictObject({ etag: z.string().max(100).optional(), rota: dutyRotaSchema });
export type ChangeRota = z.infer<typeof changeRotaSchema>;

/** GET /api/rota: who is on duty when, and where nobody is. */
export interface RotaView {
  /** Absent: the school keeps no rota yet. */
  rota?: DutyRotaValue;
  etag?: string;
  /** Who wrote it last, in a sentence. */
  changed?: string;
  /** Who may stand in it now or later. */
  people: { id: string; name: string; roles: string[] }[];
  now?: { time: DutyTime; timeLabel: string; people: string[] };
  /** One sentence each, the earliest first. */
  gaps: string[];
  /** How long an alert may stay unanswered, and when its clock runs. */
  clocks: { priority: Priority; label: string; within: string; runs: string }[];
  hours: { opens: string; closes: string };
  mayChange: boolean;
}

const span = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(100, 'Keep the name under 100 characters.'),
  from: date,
  to: date,
});

/** The school calendar as it is kept and sent; bank holidays are known and not repeated. */
export const schoolCalendarSchema = z.strictObject({
  weekdays: z.array(z.int().min(1).max(7)).min(1, 'Choose the days of the school week.').max(7),
  terms: z.array(span).max(60),
  holidays: z.array(span).max(MANY),
  insetDays: z.array(z.strictObject({ name: z.string().trim().max(100), date })).max(MANY),
});
export type SchoolCalendarValue = z.infer<typeof schoolCalendarSchema>;

/** POST /api/calendar */
export const changeCalendarSchema = z.strictObject({
  etag: z.string().max(100).optional(),
  calendar: schoolCalendarSchema,
});
export type ChangeCalendar = z.infer<typeof changeCalendarSchema>;

/** GET /api/calendar: when the school is open. */
export interface CalendarView {
  calendar: SchoolCalendarValue;
  etag?: string;
  changed?: string;
  /** What it does not say yet, in sentences. */
  missing: string[];
  bankHolidays: { date: string; name: string }[];
  /** "today is a school day" and the like. */
  today: { date: string; kind: string };
  mayChange: boolean;
}
