import type { ListDefinition } from './definition';

/** When school is open and who is on duty: one item each (GOV-6, ESC-12). */
export const SCHOOL_TIMES: ListDefinition = {
  name: 'SchoolTimes',
  site: 'school',
  description: 'School calendar and duty rota. Written by Lantern; please do not edit by hand.',
  columns: [
    { name: 'TimesKey', type: 'text', indexed: true, unique: true, description: 'calendar, rota, gapsTold or mailRules' },
    { name: 'Content', type: 'json', parts: 3, description: 'What it says' },
    { name: 'WrittenBy', type: 'json', description: 'Who wrote it last, and when' },
  ],
};
