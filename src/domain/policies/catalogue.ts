import { brookeWestonPolicy } from './brooke-weston';
import { ROLE_NAMES } from '../people/types';
import { clarePolicy } from './clare';
import { DEFAULT } from './clause';
import type { SchoolDetails } from './defaults';
import { haslingfieldPolicy } from './haslingfield';
import { jigsawPolicy } from './jigsaw';
import type { Policy } from './types';
import { watlingPolicy } from './watling';

export const POLICY_CODES = ['CLA', 'JIG', 'BWT', 'WAT', 'HAS'] as const;
export type PolicyCode = (typeof POLICY_CODES)[number];

export interface CatalogueEntry {
  code: PolicyCode;
  title: string;
  /** For what sort of school it was written. */
  setting: string;
  make: (school: SchoolDetails) => Policy;
}

/** The five ready-made policies a school can start from (GOV-8). */
export const POLICY_CATALOGUE: readonly CatalogueEntry[] = [
  { code: 'CLA', title: 'Online safety policy, 2020', setting: 'A special school', make: clarePolicy },
  { code: 'JIG', title: 'Online safety policy, 2026', setting: 'A pupil referral unit', make: jigsawPolicy },
  {
    code: 'BWT',
    title: 'Online safety policy, 2017',
    setting: 'An academy in a trust of several',
    make: brookeWestonPolicy,
  },
  {
    code: 'WAT',
    title: 'E-safety policy, 2016',
    setting: 'A maintained primary school',
    make: watlingPolicy,
  },
  {
    code: 'HAS',
    title: 'Online safety policy, 2024',
    setting: 'A small primary school',
    make: haslingfieldPolicy,
  },
];

/** The starting configuration of a code for a school. Throws RangeError for a code that is not in the catalogue. */
export function startingPolicy(code: PolicyCode, school: SchoolDetails): Policy {
  const entry = POLICY_CATALOGUE.find((candidate) => candidate.code === code);
  if (entry === undefined) throw new RangeError(`There is no ready-made policy "${code}".`);
  return withSchoolsWords(entry.make(school), school.roleWords);
}

/** A policy with what a school calls its people in place of the document's words. */
export function withSchoolsWords(policy: Policy, own: SchoolDetails['roleWords'] = {}): Policy {
  const roles = { ...policy.words.roles };
  for (const role of ROLE_NAMES) {
    const said = own[role];
    if (said) roles[role] = { ...said, clause: DEFAULT };
  }
  return { ...policy, words: { ...policy.words, roles } };
}
