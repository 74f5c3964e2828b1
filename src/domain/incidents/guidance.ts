import { excludedPeople } from '../people/exclusion';
import { holders, rolesOf } from '../people/roles';
import type { PersonId, RoleHolding } from '../people/types';
import { DEFAULT, type Clause } from '../policies/clause';
import type { Policy } from '../policies/types';
import { clauseOfAgency, nextCallClause } from './agency-clauses';
import type { GuidanceId, Judgement } from './judgement';
import { CHANNEL_ROLES, isConfidential } from './lanes';
import type { ConcernKind, Lane, Priority, Report } from './types';

export interface GuidanceContext {
  report: Report;
  reporterId: PersonId;
  policy: Policy;
  holdings: readonly RoleHolding[];
  now: Date;
  lane: Lane;
  priority: Priority;
  /** Nobody at this school may be told: neither a step of the chain nor the alarm has anybody in it. */
  lastResort: boolean;
}

interface GuidanceRule {
  id: GuidanceId;
  when: (context: GuidanceContext) => boolean;
  clause: (context: GuidanceContext) => Clause;
}

/** Something said or sent online, which may be evidence (REP-10). */
const KINDS_WITH_EVIDENCE: readonly ConcernKind[] = [
  'bullying',
  'sexualImage',
  'contact',
  'hateOrExtremism',
  'selfHarm',
  'harmfulContent',
  'other',
];
const KINDS_OFTEN_TOLD: readonly ConcernKind[] = ['sexualImage', 'contact', 'selfHarm'];

const byDefault = (): Clause => DEFAULT;
const ofKind = ({ policy, report }: GuidanceContext): Clause => policy.kinds[report.kind].clause;
const ofSocialCare = ({ policy, lane }: GuidanceContext): Clause =>
  clauseOfAgency(policy.seriousIncidentAgencies[lane], 'socialCare') ?? DEFAULT;
const ofNextCall = ({ policy }: GuidanceContext): Clause => nextCallClause(policy);

const mayBeEvidence = ({ report }: GuidanceContext): boolean => KINDS_WITH_EVIDENCE.includes(report.kind);
const isUrgent = ({ priority }: GuidanceContext): boolean => priority === 'danger' || priority === 'high';
const isImage = ({ report, policy }: GuidanceContext): boolean => policy.kinds[report.kind].mediaForbidden;

/** In the order in which they are read: first what keeps a child safe, then the evidence, then the reporter. */
const RULES: readonly GuidanceRule[] = [
  { id: 'ring999', when: ({ report }) => report.childInDanger, clause: byDefault },
  { id: 'ringSocialCare', when: (context) => isSerious(context), clause: ofSocialCare },
  { id: 'ringLocalAuthorityNow', when: ({ lastResort }) => lastResort, clause: byDefault },
  { id: 'tellDslInPerson', when: (context) => isUrgent(context) && hasDslToTell(context), clause: byDefault },
  { id: 'localAuthorityNext', when: ({ lane, lastResort }) => lane === 'headteacher' && !lastResort, clause: ofNextCall },
  { id: 'doNotViewOrShareImage', when: isImage, clause: ofKind },
  { id: 'doNotDiscussWithPerson', when: ({ lane }) => isConfidential(lane), clause: byDefault },
  {
    id: 'doNotInvestigate',
    when: (context) => isConfidential(context.lane) || isSerious(context),
    clause: byDefault,
  },
  { id: 'doNotReply', when: mayBeEvidence, clause: byDefault },
  { id: 'doNotForward', when: mayBeEvidence, clause: byDefault },
  { id: 'doNotDelete', when: mayBeEvidence, clause: byDefault },
  { id: 'doNotCopy', when: mayBeEvidence, clause: byDefault },
  {
    id: 'keepDevice',
    when: (context) => mayBeEvidence(context) || context.report.kind === 'technical',
    clause: byDefault,
  },
  { id: 'changePassword', when: ({ report }) => report.kind === 'technical', clause: byDefault },
  {
    id: 'writeDownChildsWords',
    when: ({ report }) => KINDS_OFTEN_TOLD.includes(report.kind),
    clause: byDefault,
  },
  { id: 'lookAfterYourself', when: isUrgent, clause: byDefault },
];

/** What the reporter should and should not do now (REP-10, INV-4, ESC-3, ESC-13). */
export function guidanceFor(context: GuidanceContext): Judgement['guidance'] {
  return RULES.filter((rule) => rule.when(context)).map((rule) => ({
    id: rule.id,
    clause: rule.clause(context),
  }));
}

/** Suspected illegal activity, risk of serious harm, or a child in danger now: agencies at once (ESC-5). */
export function isSerious({ report, policy }: Pick<GuidanceContext, 'report' | 'policy'>): boolean {
  return report.childInDanger || policy.kinds[report.kind].illegalOrSeriousHarm;
}

/** Nobody is sent to a DSL about that DSL, in a confidential lane, a second time, or to themselves. */
function hasDslToTell({ report, reporterId, holdings, now, lane }: GuidanceContext): boolean {
  if (report.toldInPerson || isConfidential(lane)) return false;
  if (rolesOf(holdings, reporterId, now).some((role) => CHANNEL_ROLES.includes(role))) return false;
  const excluded = excludedPeople(report, holdings, now, reporterId);
  return holders(holdings, CHANNEL_ROLES, now).some((person) => !excluded.has(person.id));
}
