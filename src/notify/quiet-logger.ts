import type { AppOptions, IPlugin } from '@microsoft/teams.apps';

type ILogger = NonNullable<AppOptions<IPlugin>['logger']>;

const silent = () => undefined;

/**
 * The Teams SDK's own log repeats whole activities and failed requests with their tokens. What matters is logged by
 * those who call it, as references and codes (P7), so nothing of it is kept.
 */
export const quietLogger: ILogger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  trace: silent,
  log: silent,
  child: () => quietLogger,
};
