/** What a deployment calls a school: a short word of its own, stable for ever, because records and cards carry it. */
export type SchoolId = string;

/** The school of a deployment that has only one, and of everything written before there were several. */
export const MAIN_SCHOOL: SchoolId = 'main';

/** A school as people choose it. */
export interface SchoolName {
  id: SchoolId;
  name: string;
}
