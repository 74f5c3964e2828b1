import { type WorldPerson, SCHOOL } from '../world/people';
import type { GraphWorld } from './call';
import { makeSite } from './starting-state';
import type { Group, ItemGrant, Site } from './state';

const PATH = '/personal/';

/** OneDrive: a site of the person's own on a host of its own, made when it is first asked for. */
export function personalSite(world: GraphWorld, person: WorldPerson): Site {
  const path = `${PATH}${person.userPrincipalName.toLowerCase().replace(/[^a-z0-9]/g, '_')}`;
  const there = [...world.state.sites.values()].find((site) => site.path === path);
  if (there) return there;
  const host = SCHOOL.sharePointHost.replace('.', '-my.');
  const made = makeSite(path, person.displayName, world.context.clock.now().toISOString(), host);
  const [documents] = made.lists.values();
  const site: Site = { ...made, ownerId: person.id };
  if (documents) site.lists.set(documents.id, { ...documents, displayName: 'OneDrive', name: 'Documents' });
  world.state.sites.set(site.id, site);
  return site;
}

/** The site of a Microsoft 365 group, made when it is first asked for. */
export function groupSite(world: GraphWorld, group: Group): Site {
  const path = `/sites/${group.mailNickname}`;
  const there = [...world.state.sites.values()].find((site) => site.path === path);
  if (there) return there;
  const site = makeSite(path, group.displayName, world.context.clock.now().toISOString());
  world.state.sites.set(site.id, site);
  return site;
}

/** Whether a site is somebody's OneDrive, which searches for sites leave out. */
export function isPersonal(site: Site): boolean {
  return site.path.startsWith(PATH);
}

/** What the owner of a OneDrive has on everything in it. */
export function ownersGrant(site: Site, people: readonly WorldPerson[]): ItemGrant[] {
  const owner = people.find(({ id }) => id === site.ownerId);
  if (!owner) return [];
  const person = { id: owner.id, displayName: owner.displayName, email: owner.userPrincipalName };
  return [{ id: Buffer.from(`i:0#.f|membership|${person.email}`).toString('base64url'), roles: ['owner'], person }];
}
