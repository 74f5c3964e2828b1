import { CATALOGUE } from './app-catalogue';
import { bodyOf } from './addressed';
import type { GraphCall, GraphReply, Route } from './call';
import { teamErrors, teamOf } from './team-shape';
import { personOf } from './users';

/**
 * POST …/sendActivityNotification (GDC api/userteamwork-sendactivitynotification.md): 204, and 403 unless the calling
 * application's app is installed there. What was sent is kept for /_emulator/state.
 */
function post(call: GraphCall, targetId: string): GraphReply {
  const { topic, activityType, previewText, templateParameters } = bodyOf(call);
  const { source, value, webUrl } = (topic ?? {}) as Record<string, unknown>;
  if (source !== 'text' && source !== 'entityUrl')
    throw teamErrors.badRequest("The topic's source is text or entityUrl.");
  if (typeof value !== 'string' || value === '') throw teamErrors.badRequest('The topic needs a value.');
  if (source === 'text' && !/^https:\/\/teams\.microsoft\.com\/l\//.test(String(webUrl)))
    throw teamErrors.badRequest("Missing or invalid 'webUrl': a text topic needs a Teams deep link.");
  if (typeof activityType !== 'string' || activityType === '')
    throw teamErrors.badRequest('activityType is missing.');
  const content = (previewText as { content?: unknown } | undefined)?.content;
  if (typeof content !== 'string') throw teamErrors.badRequest('previewText is missing.');
  requireInstalled(call, targetId);
  call.world.state.activityNotifications.push({
    at: call.world.context.clock.now().toISOString(),
    targetId,
    topic: value,
    activityType,
    preview: content.slice(0, 150),
    parameters: (templateParameters ?? []) as { name: string; value: string }[],
  });
  return { status: 204 };
}

function requireInstalled(call: GraphCall, targetId: string): void {
  const app = CATALOGUE.find((each) => each.appId === call.caller.appId);
  const there = call.world.state.installations.some(
    (each) => each.targetId === targetId && each.appId === app?.id,
  );
  if (!there)
    throw teamErrors.forbidden(
      `Application with AAD App Id '${call.caller.appId}' is not authorized to generate notifications: it is not installed for the recipient.`,
    );
}

export const activityRoutes: readonly Route[] = [
  {
    method: 'POST',
    template: '/users/{user}/teamwork/sendActivityNotification',
    need: 'activity',
    units: 1,
    budget: 'teams',
    handle: (call) => post(call, personOf(call).id),
  },
  {
    method: 'POST',
    template: '/teams/{team}/sendActivityNotification',
    need: 'activity',
    units: 1,
    budget: 'teams',
    handle: (call) => post(call, teamOf(call).id),
  },
];
