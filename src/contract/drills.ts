import { z } from 'zod';
import { PRIORITIES } from '../domain/incidents/types';

const priority = z.enum(PRIORITIES, 'Choose how urgent the drill is.');

/** POST /api/drills: the key is made once on the device; the same again is the same drill. */
export const startDrillSchema = z.strictObject({ drillKey: z.uuid('The drill has no valid key.'), priority });
export type StartDrill = z.input<typeof startDrillSchema>;

/** POST /api/drills/monthly: `version` as the page read it, so that two who set it at once are told. */
export const monthlyDrillSchema = z.strictObject({ monthly: z.boolean(), priority, version: z.string().max(100) });
export type SetMonthlyDrill = z.input<typeof monthlyDrillSchema>;

export interface MonthlyDrillView {
  monthly: boolean;
  priority: (typeof PRIORITIES)[number];
  /** Empty while nobody has set anything. */
  version: string;
}

export interface DrillView {
  reference: string;
  startedAt: string;
  startedBy: string;
  priority: (typeof PRIORITIES)[number];
  /** Absent: nobody has pressed Acknowledge. */
  seconds?: number;
  acknowledgedBy?: string;
  /** False while the alert is still on its way. */
  over: boolean;
}

/** GET /api/drills?page=: newest first. */
export interface DrillsView {
  drills: DrillView[];
  total: number;
  page: number;
  pages: number;
  /** Of the drills that were answered, in seconds. */
  median?: number;
  monthly: MonthlyDrillView;
  abilities: { start: boolean };
}
