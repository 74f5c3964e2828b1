import { CHAPTERS } from '../teams/seed-messages';
import { DSL_CHANNEL_ID, hasLantern } from '../teams/seed';
import { APPS, PEOPLE } from '../world/people';

/** An app of the organisation's catalogue. `externalId` is the id in its manifest. */
export interface CatalogueApp {
  id: string;
  externalId: string;
  displayName: string;
  version: string;
  /** The registration it belongs to (webApplicationInfo). */
  appId: string;
}

export interface Installation {
  id: string;
  /** Person or team. */
  targetId: string;
  appId: string;
}

export const CATALOGUE: readonly CatalogueApp[] = [
  {
    id: '00000000-0000-4000-8000-00000000ca01',
    externalId: APPS.lantern.clientId,
    displayName: 'Lantern',
    version: '1.0.0',
    appId: APPS.lantern.clientId,
  },
];

/** Lantern is with the staff and in the team of the DSL channel. */
export function seedInstallations(): Installation[] {
  const app = CATALOGUE[0]?.id ?? '';
  const team = CHAPTERS.find(({ id }) => id === DSL_CHANNEL_ID)?.team?.groupId;
  const targets = [...PEOPLE.filter(hasLantern).map((person) => person.id), ...(team ? [team] : [])];
  return targets.map((targetId) => ({
    id: Buffer.from(`${targetId}##${app}`).toString('base64'),
    targetId,
    appId: app,
  }));
}
