import { CHAPTERS } from '../teams/seed-messages';
import { PEOPLE, type WorldPerson } from '../world/people';
import { type Group, toSeconds } from './state';

const isStaff = (person: WorldPerson): boolean =>
  !person.roles.some((role) =>
    ['learner', 'parent', 'chairOfGovernors', 'safeguardingGovernor'].includes(role),
  );

/** The group that conditional access would ask for; nobody is in it yet. */
export const SIGNED_GROUP_ID = '00000000-0000-4000-8000-00000000f003';

/** The groups of the school: one behind every team, and three that administrators use. */
export function seedGroups(now: Date): Map<string, Group> {
  const createdAt = toSeconds(now);
  const idOf = (name: string): string => PEOPLE.find((person) => person.displayName === name)?.id ?? '';
  const teams = CHAPTERS.flatMap(({ team, members }) =>
    team ? [{ id: team.groupId, displayName: team.name, memberIds: members.map(idOf) }] : [],
  );
  const staff = {
    id: '00000000-0000-4000-8000-00000000f001',
    displayName: 'All staff',
    memberIds: PEOPLE.filter(isStaff).map((person) => person.id),
  };
  const everybody = {
    id: '00000000-0000-4000-8000-00000000f002',
    displayName: 'Staff and governors',
    memberIds: [staff.id, idOf('Gordon Achebe'), idOf('Farida Haddad')],
  };
  const signed = { id: SIGNED_GROUP_ID, displayName: 'Agreements signed', memberIds: [] };
  const make = (group: Pick<Group, 'id' | 'displayName' | 'memberIds'>, hasTeam: boolean): Group => ({
    ...group,
    description: group.displayName,
    mailNickname: group.displayName.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    isUnified: hasTeam,
    hasTeam,
    createdAt,
    ownerIds: group.memberIds.slice(0, 1),
  });
  const groups = [...teams.map((each) => make(each, true)), make(staff, false), make(everybody, false), make(signed, false)];
  return new Map(groups.map((group) => [group.id, group]));
}
