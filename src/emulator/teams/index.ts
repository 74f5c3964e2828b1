import express, { type Router } from 'express';
import type { EmulatorContext } from '../context';
import { connectorRoutes } from './connector-routes';
import { announceInstallations } from './install';
import { RateLimiter } from './rate-limit';
import { personRoutes } from './routes';
import { TeamsState } from './state';

export interface Teams {
  /** Mounted at `/`: the connector below `/teams`, what people do below `/_teams`. */
  router: Router;
  /** Back to the school morning; the app is installed anew. */
  reset(): void;
  /** Conversations with the history of every card, deliveries, notifications and calls, for tests. */
  state(): unknown;
}

/**
 * A small Teams: conversations, the bot connector, and the calls Teams makes to a bot.
 * @param options limitMilliseconds: how long Teams waits for the bot (5,000), shorter in tests
 */
export function createTeams(context: EmulatorContext, options: { limitMilliseconds?: number } = {}): Teams {
  const state = new TeamsState(context);
  const limits = new RateLimiter();
  const parts = { context, state, limitMilliseconds: options.limitMilliseconds ?? 5000 };
  const router = express.Router();
  router.use('/teams', connectorRoutes(context, state, limits));
  router.use('/_teams', personRoutes(parts));
  let stopAnnouncing = announceInstallations(parts);
  return {
    router,
    reset() {
      stopAnnouncing();
      state.reset();
      limits.reset();
      stopAnnouncing = announceInstallations(parts);
    },
    state: () => ({
      conversations: [...state.conversations.values()],
      deliveries: state.deliveries,
      notifications: state.notifications,
      invokes: state.invokes,
      blocked: [...state.blocked],
    }),
  };
}
