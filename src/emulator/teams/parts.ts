import type { EmulatorContext } from '../context';
import type { TeamsState } from './state';

/** What the actions of a person need. */
export interface TeamsParts {
  context: EmulatorContext;
  state: TeamsState;
  /** Real milliseconds Teams waits for the bot: 5,000 is documented for a submit and chosen for the rest. */
  limitMilliseconds: number;
}
