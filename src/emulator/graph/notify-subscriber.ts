import type { GraphWorld } from './call';
import type { Mail, Mailbox } from './mail-state';
import type { List, Site, Subscription } from './state';
import { listResource, mailResource } from './subscribed-resource';

type ChangeType = 'created' | 'updated' | 'deleted';

/** Tells whoever listens to this mailbox or folder. */
export function mailChanged(world: GraphWorld, box: Mailbox, mail: Mail, changeType: ChangeType): void {
  for (const subscription of wanted(world, changeType)) {
    const place = mailResource(subscription.resource);
    if (!place || ![box.ownerId, box.address].includes(place.user.toLowerCase())) continue;
    const folder = box.folders.find((each) => each.id === mail.folderId);
    if (place.folder && ![folder?.id, folder?.wellKnown].includes(place.folder.toLowerCase())) continue;
    const path = `Users/${box.ownerId}/Messages/${mail.id}`;
    const data = {
      '@odata.type': '#Microsoft.Graph.Message',
      '@odata.id': path,
      '@odata.etag': `W/"${mail.change}"`,
      id: mail.id,
    };
    world.notifications.tell(subscription, { changeType, resource: path, resourceData: data });
  }
}

/** Lists say that something changed, and not what. */
export function listChanged(world: GraphWorld, site: Site, list: List): void {
  for (const subscription of wanted(world, 'updated')) {
    const place = listResource(subscription.resource);
    if (place?.site !== site.id || place.list !== list.id) continue;
    const data = { '@odata.type': '#Microsoft.Graph.ListItem' };
    world.notifications.tell(subscription, {
      changeType: 'updated',
      resource: subscription.resource.replace(/^\//, ''),
      resourceData: data,
    });
  }
}

function wanted(world: GraphWorld, changeType: ChangeType): Subscription[] {
  const now = world.context.clock.now().getTime();
  return [...world.state.subscriptions.values()].filter(
    (each) => each.changeTypes.includes(changeType) && Date.parse(each.expires) > now,
  );
}
