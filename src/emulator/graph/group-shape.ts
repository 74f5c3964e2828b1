import { SCHOOL } from '../world/people';
import { seesFullProfiles } from './access';
import type { GraphCall } from './call';
import { errors } from './errors';
import { type Query, pick, readSelect } from './query';
import type { Group } from './state';
import { USUAL, profile } from './user-profile';

const PROPERTIES = [
  'id',
  'deletedDateTime',
  'classification',
  'createdDateTime',
  'description',
  'displayName',
  'groupTypes',
  'isAssignableToRole',
  'mail',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'onPremisesSyncEnabled',
  'proxyAddresses',
  'resourceProvisioningOptions',
  'securityEnabled',
  'visibility',
];

/** A group resource with all its properties. `resourceProvisioningOptions` says whether a team is behind it. */
export function renderGroup(group: Group): Record<string, unknown> {
  const mail = group.isUnified ? `${group.mailNickname}@${SCHOOL.domain}` : null;
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: group.createdAt,
    description: group.description,
    displayName: group.displayName,
    groupTypes: group.isUnified ? ['Unified'] : [],
    isAssignableToRole: null,
    mail,
    mailEnabled: group.isUnified,
    mailNickname: group.mailNickname,
    membershipRule: null,
    onPremisesSyncEnabled: null,
    proxyAddresses: mail ? [`SMTP:${mail}`] : [],
    resourceProvisioningOptions: group.hasTeam ? ['Team'] : [],
    securityEnabled: !group.isUnified,
    visibility: group.isUnified ? 'Private' : null,
  };
}

export function groupSelection(query: Query): readonly string[] {
  const select = readSelect(query) ?? PROPERTIES;
  const unknown = select.find((name) => !PROPERTIES.includes(name));
  if (unknown)
    throw errors.badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.group'.`);
  return select;
}

/** A member as a collection of directory objects shows it: with its type, because there are several. */
export function renderMember(call: GraphCall, id: string): Record<string, unknown> | undefined {
  const person = call.world.context.people.find((each) => each.id === id);
  const group = call.world.state.groups.get(id);
  const select = readSelect(call.query);
  if (person)
    return {
      '@odata.type': '#microsoft.graph.user',
      ...pick(profile(person, seesFullProfiles(call.caller)), select ?? USUAL),
    };
  return group && { '@odata.type': '#microsoft.graph.group', ...pick(renderGroup(group), select) };
}
