import type { NoticeSender } from '../../domain/ports';
import type { GraphClient } from '../graph-client';
import { outcomeOf } from './outcome';

/** As in the manifest's `activities.activityTypes`. */
const ACTIVITY_TYPE = 'concernWaiting';

/**
 * The activity feed of Teams (Graph documentation, "userTeamwork: sendActivityNotification"): TeamsActivity.Send, and
 * the app must be installed for the person. A topic of text needs a Teams deep link.
 */
export function activityFeedSender(graph: GraphClient): NoticeSender {
  return {
    send: (personId, notice) =>
      outcomeOf(async () => {
        await graph.post(
          `/users/${encodeURIComponent(personId)}/teamwork/sendActivityNotification`,
          {
            topic: { source: 'text', value: notice.reference, webUrl: notice.link },
            activityType: ACTIVITY_TYPE,
            previewText: { content: notice.summary },
            templateParameters: [{ name: 'reference', value: notice.reference }],
          },
          { lane: 'safeguarding', units: 1 },
        );
      }),
  };
}
