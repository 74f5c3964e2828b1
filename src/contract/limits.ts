/** Limits and orders that the service enforces and the screens show. Apart, so that a page does not load the schemas. */

/** Longest account a reporter may write, in characters: about four typed pages. */
export const WHAT_HAPPENED_LIMIT = 10_000;
export const NAME_LIMIT = 120;
export const SCHOOL_ID_LIMIT = 40;
export const INVOLVED_LIMIT = 20;
export const NOTE_LIMIT = 5_000;
export const CASES_PER_PAGE = 25;
export const CASE_SORTS = ['needsYou', 'newest', 'oldest', 'priority'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** E-mails in one report. */
export const MAILS_LIMIT = 10;
/** Characters of internet headers that the pane sends for one e-mail; what is over is cut and marked. */
export const MAIL_HEADERS_LIMIT = 60_000;
export const MAIL_RECIPIENTS_LIMIT = 100;
/** Bytes of one original: beyond what Exchange Online lets a school's mailbox receive by default (35 MB). */
export const ORIGINAL_LIMIT = 50 * 1024 * 1024;
/** Why somebody had to see pictures, in characters. */
export const REASON_LIMIT = 300;
/** Why a case was passed on, in characters. */
export const PASS_REASON_LIMIT = 500;
export const RECORD_LIMIT = 500;
/** What a clock counts: days of the authorities, days of the school, real hours. */
export const CLOCK_KINDS = ['workingDay', 'schoolDay', 'realHour'] as const;
/** `possible`: what could not be done before can be done now. */
export const WALL_STATES = ['late', 'near', 'possible', 'running'] as const;
export const CLOCKS_PER_PAGE = 60;

/** Why a policy was changed, in a few sentences. */
export const POLICY_REASON_LIMIT = 500;
/** Versions of the policy on one page. */
export const VERSIONS_PER_PAGE = 10;
/** Cases that a change would have altered, on one page. */
export const EFFECTS_PER_PAGE = 10;
