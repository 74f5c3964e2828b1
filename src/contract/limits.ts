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
