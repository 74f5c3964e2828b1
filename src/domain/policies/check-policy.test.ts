import { POLICY } from '../testing/sample';
import { checkPolicy } from './check-policy';
import type { Policy } from './types';

/** A policy as it may come out of a list: JSON, with one thing changed. */
type Loose = { [key: string]: Loose & Loose[] };
function changed(change: (policy: Loose) => void): Policy {
  const copy = JSON.parse(JSON.stringify(POLICY)) as Policy;
  change(copy as unknown as Loose);
  return copy;
}
const set = (path: string, value: unknown) =>
  changed((policy) => {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent = keys.reduce<Loose>((at, key) => at[key] as Loose, policy);
    if (value === undefined) delete parent[last];
    else (parent as Record<string, unknown>)[last] = value;
  });

describe('ESC-10 a policy that a school has edited', () => {
  it.each<[string, unknown, string]>([
    ['version', ' ', 'The policy has no version.'],
    ['school.switchboard', '', 'The school has no telephone number.'],
    ['inForceFrom', 'soon', 'The policy does not say from when it is in force.'],
    ['alarmRepeatMinutes', 0, 'The alarm must sound again after a minute or more.'],
    ['lanes.data', undefined, 'The lane "data" is missing.'],
    ['lanes.ai.chain', [], 'The lane "ai" tells nobody: its chain is empty.'],
    ['lanes.ai.alarm', [], 'The lane "ai" has no alarm for when nobody is left to tell.'],
    ['lanes.ai.chain.0.roles', [], 'The lane "ai" has a step without a role.'],
    ['lanes.ai.alarm', ['caretaker'], 'The lane "ai" names the unknown role "caretaker".'],
    [
      'lanes.staff.chain.0',
      { to: 'dslChannel' },
      'The lane "staff" is confidential and must not reach the DSL channel.',
    ],
    ['times.low', undefined, 'The priority "low" has no time.'],
    ['times.high.acknowledgeWithin.minutes', 0, 'The time of the priority "high" must be a minute or more.'],
    [
      'times.danger.acknowledgeWithin',
      { kind: 'endOfSchoolDay' },
      'A child in danger cannot wait for a school day: give the priority "danger" a time in minutes.',
    ],
    ['kinds.other', undefined, 'The kind "other" is missing.'],
    ['kinds.bullying.learnerRow', 'L99', 'The kind "bullying" names the unknown learner matrix row "L99".'],
    ['kinds.bullying.staffRow', 'L04', 'The kind "bullying" names the unknown staff matrix row "L04".'],
    ['kinds.sexualImage.mediaForbidden', false, 'The kind "sexualImage" must not keep any media.'],
    [
      'kinds.other.agencies',
      [{ id: 'mi5', clause: 'default' }],
      'The kind "other" names the agency "mi5", which is not defined.',
    ],
    [
      'seriousIncidentAgencies.ai',
      undefined,
      'The lane "ai" does not say which agencies serious incidents go to.',
    ],
    [
      'seriousIncidentAgencies.ai.agencies',
      ['mi5'],
      'The lane "ai" names the agency "mi5", which is not defined.',
    ],
    [
      'agencies.1.telephone',
      undefined,
      'The agency "socialCare" has neither a telephone number nor a website.',
    ],
    ['learnerMatrix.1.id', 'L03', 'The learner matrix has the row "L03" twice.'],
    [
      'staffMatrix.0.cells.police',
      'maybe',
      'The staff matrix row "S01" has an unknown cell "police: maybe".',
    ],
    [
      'staffMatrix.0.cells.dsl',
      'required',
      'The staff matrix row "S01" has an unknown cell "dsl: required".',
    ],
    [
      'lanes.learner.chain.0',
      { to: 'dslChannel', also: { roles: ['caretaker'], clause: 'default' } },
      'The lane "learner" names the unknown role "caretaker".',
    ],
    [
      'kinds.other.agenciesFirst',
      [{ id: 'mi5', clause: 'default' }],
      'The kind "other" names the agency "mi5", which is not defined.',
    ],
    ['words', undefined, 'The policy does not say what the school calls its people and things.'],
    ['words.roles.dsl.one', ' ', 'The role "dsl" has no word.'],
    ['words.roles.staff', undefined, 'The role "staff" has no word.'],
    ['words.learner.one', '', 'There is no word for "learner".'],
    ['intervals', undefined, 'The interval "policyReview" is missing.'],
    ['intervals.trainingAudit', undefined, 'The interval "trainingAudit" is missing.'],
    ['intervals.policyReview.every.months', 0.5, 'The interval "policyReview" must be a month or more.'],
    ['agreements', undefined, 'The policy does not say which agreements there are.'],
    ['agreements.0.audience', 'parents', 'There are two agreements for "parents".'],
    ['agreements.0.audience', 'aliens', 'There is an agreement for the unknown audience "aliens".'],
    ['agreements.1.signing.by', [], 'The agreement for "learners" does not say who signs it.'],
    ['agreements.1.signing.by', ['cat'], 'The agreement for "learners" does not say who signs it.'],
    ['firstContact', undefined, 'The policy does not say whom staff turn to first.'],
    ['offensiveMessages.tell', [], 'The policy does not say who hears of an offensive message.'],
    ['monitoringReports', undefined, 'The policy does not say who checks monitoring reports.'],
    ['monitoringReports.copyTo', ['caretaker'], 'The policy names the unknown role "caretaker".'],
    ['parents', undefined, 'The policy does not say when parents are told.'],
    [
      'parents.incidents',
      'some',
      'When parents are told must be "all", "outsideSchool" or "none", and how strongly.',
    ],
    ['schoolDay.weekdays', [], 'The school week has no days.'],
    ['schoolDay.weekdays', [0, 1], 'School days are numbers from 1 (Monday) to 7 (Sunday).'],
    ['schoolDay.opens', 1000, 'The school day must open before it closes.'],
    [
      'schoolDay.closedDates',
      ['25 December'],
      'The closed date "25 December" is not written as year-month-day.',
    ],
  ])('%s = %j: %s', (path, value, sentence) => {
    expect(checkPolicy(set(path, value))).toContain(sentence);
  });

  it('ESC-3 must have a local authority to ring', () => {
    const agencies = POLICY.agencies.filter((agency) => agency.id !== 'localAuthority');
    expect(checkPolicy({ ...POLICY, agencies })).toContain('The agency "localAuthority" is not defined.');
  });
});
