import { defaultFrom } from './clause';
import type { UsageAnswer, UsageNeeds, UsageRow, UsageRules } from './usage';

/** Both tables stand under this heading. */
const ACTIONS = 'JIG User actions';
const DEVICES = 'JIG Mobile technologies';

type Answers = readonly UsageAnswer[];
const NO: Answers = ['notAllowed'];
const ILLEGAL: Answers = ['notAllowedAndIllegal'];
const NOMINATED: Answers = ['nominatedUsers', 'notAllowed'];
const YES: Answers = ['allowed'];
const TIMES: Answers = ['atCertainTimes'];
const TIMES_AND_STAFF: Answers = ['atCertainTimes', 'withStaffPermission'];

function row(needs: UsageNeeds) {
  return (id: string, activity: string, staff: Answers, learner: Answers, note?: string): UsageRow => ({
    id, activity, staff, learner, needs, clause: ACTIONS, ...(note ? { note } : {}),
  });
}
const offline = row('nothing');
const online = row('internet');

/** The three tables of JIG, cell by cell. */
export const JIGSAW_USAGE: UsageRules = {
  actions: [
    offline('U01', 'Illegal content or activity: child sexual abuse, grooming, terrorism, hate crime, threats, harassment, drugs, weapons, fraud', ILLEGAL, ILLEGAL, 'It is escalated at once.'),
    offline('U02', 'Computer misuse: using another account, getting in without permission, malware, giving away confidential data, disrupting the network', ILLEGAL, ILLEGAL, 'The school decides whether it stays internal; what is serious or repeated goes to the police.'),
    offline('U03', 'Opening inappropriate material in school, such as pornography, gambling or drugs', NOMINATED, NOMINATED),
    offline('U04', 'Promoting any kind of discrimination', NO, NO),
    offline('U05', 'Running a private business on school systems', NO, NO),
    offline('U06', 'Going round filtering, monitoring or other safeguards', NO, NO),
    offline('U07', 'Infringing copyright', NO, NO),
    offline('U08', 'Unfair use, such as large transfers that hinder others', NOMINATED, NOMINATED),
    offline('U09', 'Anything offensive, against the school’s ethos, or that brings it into disrepute', NO, NO),
  ],
  uses: [
    online('N01', 'Online gaming', NO, NO),
    online('N02', 'Online shopping', TIMES, NO),
    online('N03', 'File sharing', YES, NO),
    online('N04', 'Social media', TIMES, NO),
    online('N05', 'Messaging or chat', TIMES, NO),
    online('N06', 'Entertainment streaming', TIMES, TIMES_AND_STAFF),
    online('N07', 'Video broadcasting', TIMES, TIMES_AND_STAFF),
    offline('N08', 'Bringing a mobile phone to school', YES, NO, 'Learners hand theirs in at the office.'),
    offline('N09', 'Using a mobile phone for learning', TIMES, NO),
    offline('N10', 'Using a mobile phone in social time', YES, NO),
    offline('N11', 'Taking photos on a personal device', NO, TIMES, 'The learners’ answer stands as the policy prints it.'),
    offline('N12', 'Taking photos on school equipment', YES, ['withStaffPermission']),
    offline('N13', 'Other personal devices', TIMES, NO),
    online('N14', 'Personal e-mail in school or on the school network', TIMES, NO),
    online('N15', 'School e-mail for personal messages', NO, NO),
  ],
  devices: {
    rules: {
      schoolIndividual: { inSchool: true, fullNetwork: true, internet: true },
      schoolShared: { inSchool: true, fullNetwork: true, internet: true },
      authorised: { inSchool: true, fullNetwork: true, internet: true },
      learnerOwned: { inSchool: true, fullNetwork: false, internet: false, note: 'It is handed in.' },
      staffOwned: { inSchool: true, fullNetwork: false, internet: false },
      visitorOwned: { inSchool: true, fullNetwork: false, internet: false },
    },
    clause: DEVICES,
  },
};

/** For policies without such tables: those of JIG, marked as borrowed. */
export const DEFAULT_USAGE: UsageRules = {
  actions: JIGSAW_USAGE.actions.map(borrowed),
  uses: JIGSAW_USAGE.uses.map(borrowed),
  devices: { ...JIGSAW_USAGE.devices, clause: defaultFrom(DEVICES) },
};

function borrowed(from: UsageRow): UsageRow {
  return { ...from, clause: defaultFrom(from.clause) };
}
