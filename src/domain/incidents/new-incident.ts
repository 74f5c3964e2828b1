import { keptMail } from '../evidence/mail-record';
import { listInWords, rolesInWords } from '../people/role-words';
import type { PolicyWords } from '../policies/words';
import type { Hasher } from '../ports';
import { appendEntries, EMPTY_CHRONOLOGY } from './chronology';
import type { JudgedStep, Judgement } from './judgement';
import { registerOf } from './lanes';
import { withholdMedia } from './media';
import type { Actor, Lane, NewIncident, Priority, Report, Source } from './types';

export interface NewIncidentInput {
  report: Report;
  judgement: Judgement;
  reporter: Actor;
  now: Date;
  hasher: Hasher;
  /** The policy's words for roles; the product's own without them. */
  words?: PolicyWords;
}

/** A judged report as it goes into its register: nobody has answered yet, and an alert is promised (P2). */
export function newIncident(input: NewIncidentInput): NewIncident {
  const { report, judgement, reporter, now, hasher, words } = input;
  const register = registerOf(judgement.lane);
  const at = now.toISOString();
  // No actor: who reported may be for a few only (REP-12), and the chronology is for every reader.
  const received = { at, kind: 'received' as const, text: reasonsInWords(report, judgement, words) };
  const empty = { register, reportKey: report.reportKey, chronology: EMPTY_CHRONOLOGY, outbox: [] };
  const { chronology, outbox } = appendEntries(empty, [received], hasher);
  return {
    register,
    reportedAt: at,
    reporter,
    report: withoutForbiddenMedia(report, judgement),
    lane: judgement.lane,
    priority: judgement.priority,
    policyVersion: judgement.policyVersion,
    ...(judgement.matrix ? { matrixRow: judgement.matrix.row } : {}),
    riskAreas: judgement.riskAreas,
    status: 'new',
    alert: { stepsTold: 0, outcome: 'promised' },
    deliveries: [],
    chronology,
    outbox,
  };
}

/** The last door before anything is stored: whatever came in, nothing that could be an image goes on (P4). */
function withoutForbiddenMedia(report: Report, judgement: Judgement): Report {
  const mediaForbidden = !judgement.mediaAllowed;
  const { message, mails } = report;
  return {
    ...report,
    ...(message ? { message: withholdMedia(message, { mediaForbidden }) } : {}),
    ...(mails ? { mails: mails.map((mail) => keptMail(mail, mediaForbidden)) } : {}),
  };
}

const SOURCE_WORDS: Record<Source, string> = {
  teamsMessage: 'on a Teams message',
  teamsCompose: 'from a Teams chat',
  tab: 'in the Lantern tab',
  email: 'on an e-mail in Outlook',
  mailbox: 'by e-mail to the intake mailbox; what kind of concern it is, nobody has said yet',
  monitoring: 'by a filtering or monitoring system',
  drill: 'as a fire drill: TEST, no child is concerned',
};
const LANE_WORDS: Record<Lane, string> = {
  learner: 'a concern about a learner',
  staff: 'a confidential concern about an adult who works or volunteers here',
  headteacher: 'a confidential concern about the headteacher',
  technical: 'a technical concern',
  data: 'a data protection concern',
  ai: 'a concern about an AI tool',
};
const PRIORITY_WORDS: Record<Priority, string> = {
  danger: 'a child in danger',
  high: 'high',
  medium: 'medium',
  low: 'low',
};

function toldFirst({ to, roles, also }: JudgedStep, words?: PolicyWords): string {
  if (to === 'people') return rolesInWords(roles, words);
  const byRule = also.filter(({ onDuty }) => !onDuty).flatMap((person) => person.roles);
  const duty = also.some(({ onDuty }) => onDuty) ? 'whoever is on duty' : '';
  const others = rolesInWords([...new Set(byRule)], words);
  return listInWords(['the DSL channel', duty, others].filter((who) => who !== ''));
}

/** Why it was judged so, with clauses and without anybody's words or names. */
function reasonsInWords(report: Report, judgement: Judgement, words?: PolicyWords): string {
  const [first] = judgement.chain;
  const told = first === undefined ? '' : toldFirst(first, words);
  return [
    `Received, reported ${SOURCE_WORDS[report.source]}.`,
    `Handled as ${LANE_WORDS[judgement.lane]} (${judgement.laneClause}).`,
    `Priority: ${PRIORITY_WORDS[judgement.priority]} (${judgement.priorityClause}).`,
    judgement.matrix ? `Proposed matrix row: ${judgement.matrix.row}.` : '',
    told === '' ? 'Nobody in the chain may be told.' : `First told: ${told}.`,
    `Policy version ${judgement.policyVersion}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
