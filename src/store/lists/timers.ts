import type { ListDefinition } from './definition';

/** Promises to act, for all schools of the tenant in one list: one question per interval, however many they are. */
export const TIMERS: ListDefinition = {
  name: 'Timers',
  site: 'school',
  description: 'What falls due when. Written by Lantern; please do not edit by hand.',
  columns: [
    {
      name: 'TimerKey',
      type: 'text',
      indexed: true,
      unique: true,
      description: 'School and report key: one timer per incident',
    },
    { name: 'School', type: 'text', description: 'Whose promise it is, as the deployment calls the school' },
    { name: 'Register', type: 'text', description: 'Where the incident is kept' },
    { name: 'DueAt', type: 'dateTime', indexed: true, description: 'When somebody has to act' },
    { name: 'Attempts', type: 'number', description: 'How often it was claimed since it last succeeded' },
    { name: 'PromisedAt', type: 'text', description: 'When it was first written' },
  ],
};
