import type { RoleName } from '../people/types';
import { DEFAULT, type Clause } from './clause';

/** `one` is said of a person, `all` of everybody who holds the role: "the deputy safeguarding leads". */
export interface RoleWords {
  one: string;
  all: string;
  clause: Clause;
}

export interface Noun {
  one: string;
  many: string;
  clause: Clause;
}

/** What a school calls its people and things, in lower case except for names and abbreviations. */
export interface PolicyWords {
  learner: Noun;
  /** A member of the body that governs the school. */
  governor: Noun;
  /** That body: "governors", "management committee". */
  governingBody: { one: string; clause: Clause };
  /** "academy", "school", "unit". */
  school: { one: string; clause: Clause };
  agreement: Noun & { short: string };
  /** "online safety" or "e-safety". */
  subject: { one: string; clause: Clause };
  roles: Record<RoleName, RoleWords>;
}

const role = (one: string, all: string): RoleWords => ({ one, all, clause: DEFAULT });

/** The product's own words, for whatever a document does not name. */
export const DEFAULT_WORDS: PolicyWords = {
  learner: { one: 'pupil', many: 'pupils', clause: DEFAULT },
  governor: { one: 'governor', many: 'governors', clause: DEFAULT },
  governingBody: { one: 'governing body', clause: DEFAULT },
  school: { one: 'school', clause: DEFAULT },
  agreement: {
    one: 'acceptable use agreement',
    many: 'acceptable use agreements',
    short: 'AUA',
    clause: DEFAULT,
  },
  subject: { one: 'online safety', clause: DEFAULT },
  roles: {
    dsl: role('designated safeguarding lead', 'the designated safeguarding lead'),
    deputyDsl: role('deputy safeguarding lead', 'the deputy safeguarding leads'),
    headteacher: role('headteacher', 'the headteacher'),
    chairOfGovernors: role('chair of governors', 'the chair of governors'),
    safeguardingGovernor: role('safeguarding governor', 'the safeguarding governor'),
    onlineSafetyLead: role('online safety lead', 'the online safety lead'),
    itTechnician: role('IT technician', 'the IT technicians'),
    dataProtectionLead: role('data protection lead', 'the data protection lead'),
    staff: role('member of staff', 'the staff'),
  },
};

/** The default words with those that a document uses in their place. */
export function policyWords(
  own: Partial<Omit<PolicyWords, 'roles'>> & { roles?: Partial<PolicyWords['roles']> },
): PolicyWords {
  return { ...DEFAULT_WORDS, ...own, roles: { ...DEFAULT_WORDS.roles, ...own.roles } };
}
