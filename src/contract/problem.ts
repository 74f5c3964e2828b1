import type { ContactView } from './reports';

/**
 * Every refusal of the API: `{ "problem": Problem }`. The message is one clear sentence, `whatToDo` the next step;
 * neither ever repeats what somebody wrote.
 */
export interface Problem {
  code:
    | 'badInput'
    | 'tooLarge'
    | 'wrongType'
    | 'tooMany'
    | 'notSignedIn'
    | 'noRole'
    | 'notAllowed'
    | 'notFound'
    | 'conflict'
    | 'alreadyDone'
    | 'tryAgain'
    | 'notSetUp'
    | 'unexpected';
  message: string;
  whatToDo: string;
  /** The DSL's number and others that help when the computer does not. */
  contacts: ContactView[];
  /** One line per field for badInput; path like `involved.0.name`. */
  issues?: { path: string; message: string }[];
  retryAfterSeconds?: number;
  /** Names this failure in the service's log. */
  id: string;
}
