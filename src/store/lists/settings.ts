import type { ListDefinition } from './definition';

/** What Lantern must know about a site before it touches anything else there. */
export const SETTINGS: ListDefinition = {
  name: 'Settings',
  site: 'school',
  description: 'What Lantern keeps about itself. Written by Lantern and "npm run provision"; please do not edit by hand.',
  columns: [
    { name: 'SettingKey', type: 'text', indexed: true, unique: true, description: 'What is set' },
    { name: 'SettingValue', type: 'text', description: 'To what' },
  ],
};
