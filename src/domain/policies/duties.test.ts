import { policyOf } from '../testing/clause-walk';
import type { PolicyCode } from './catalogue';
import { isDefault } from './clause';
import type { AgreementAudience, Cadence, IntervalName } from './duties';

const often = (every: Cadence): string => (every.kind === 'months' ? `${every.months} months` : every.kind);

describe('GOV-8 what a document says comes round', () => {
  it.each<[string, PolicyCode, IntervalName, string, string]>([
    ['GOV-3', 'CLA', 'policyReview', '12 months', 'CLA 1 Review and Monitoring'],
    ['AUA-10', 'CLA', 'agreementRenewal', '12 months', 'CLA 1 Communication'],
    ['EDU-3', 'CLA', 'imagePermissionRenewal', '12 months', 'CLA 6 Digital images and video'],
    ['GOV-3', 'JIG', 'policyReview', '12 months', 'JIG Schedule for development, monitoring and review'],
    ['GOV-1', 'JIG', 'governorsReport', '12 months', 'JIG Schedule for development, monitoring and review'],
    ['FIL-2', 'JIG', 'filteringCheck', '1 months', 'JIG Filtering & Monitoring'],
    ['FIL-2', 'JIG', 'filteringReview', '12 months', 'JIG Management Committee'],
    ['FIL-6', 'JIG', 'accessRightsReview', '12 months', 'JIG Technical Security'],
    ['EDU-1', 'JIG', 'staffTraining', '12 months', 'JIG Staff/volunteers'],
    ['EDU-2', 'JIG', 'trainingAudit', '12 months', 'JIG Staff/volunteers'],
    ['GOV-3', 'BWT', 'policyReview', '36 months', 'BWT 7.1'],
    ['GOV-3', 'BWT', 'policyMonitoring', '12 months', 'BWT 7.1'],
    ['GOV-3', 'WAT', 'policyReview', '12 months', 'WAT Schedule for Development, Monitoring and Review'],
    ['GOV-3', 'WAT', 'policyMonitoring', 'term', 'WAT Schedule for Development, Monitoring and Review'],
    [
      'GOV-1',
      'WAT',
      'governorsReport',
      'governorsMeeting',
      'WAT Schedule for Development, Monitoring and Review',
    ],
    ['GOV-3', 'HAS', 'policyReview', '36 months', 'HAS front page'],
  ])('%s %s %s: %s', (_row, code, name, every, clause) => {
    const interval = policyOf(code).intervals[name];
    expect([often(interval.every), interval.clause]).toEqual([every, clause]);
  });

  it.each<[PolicyCode, number]>([
    ['CLA', 3],
    ['JIG', 8],
    ['BWT', 2],
    ['WAT', 3],
    ['HAS', 1],
  ])('%s states %i of the intervals, and the others are marked', (code, stated) => {
    const all = Object.values(policyOf(code).intervals);
    expect(all.filter(({ clause }) => !isDefault(clause))).toHaveLength(stated);
  });
});

describe('GOV-8 AUA-1 the agreements of a document', () => {
  it.each<[PolicyCode, AgreementAudience[]]>([
    ['CLA', ['staffAndVolunteers', 'governors', 'visitors', 'learners', 'parents', 'homeSchoolDevices']],
    ['JIG', ['staffAndVolunteers', 'learners', 'parents']],
    ['BWT', ['staffAndVolunteers', 'learners', 'parents', 'contractors']],
    [
      'WAT',
      ['staffAndVolunteers', 'learnersKs1', 'learnersKs2', 'parents', 'communityUsers', 'staffLaptops'],
    ],
    ['HAS', ['staffAndVolunteers', 'learners']],
  ])('%s: %s', (code, audiences) => {
    const { agreements } = policyOf(code);
    expect(agreements.map(({ audience }) => audience).sort()).toEqual([...audiences].sort());
    expect(agreements.filter(({ clause }) => isDefault(clause))).toEqual([]);
  });

  const signing = (code: PolicyCode, wanted: AgreementAudience) =>
    policyOf(code).agreements.find(({ audience }) => audience === wanted)?.signing;

  it.each<[string, PolicyCode, AgreementAudience, string, string]>([
    ['AUA-6', 'CLA', 'staffAndVolunteers', 'adult beforeAccess', 'CLA 1 Communication'],
    ['AUA-10', 'CLA', 'homeSchoolDevices', 'parent whenProvided', 'CLA 6 Bring Your Own Device'],
    ['AUA-3', 'BWT', 'learners', 'learner parent onJoining', 'BWT Appendix 1'],
    ['AUA-2', 'BWT', 'parents', 'parent onJoining', 'BWT 5.8.2'],
    ['AUA-6', 'HAS', 'staffAndVolunteers', 'adult beforeAccess', 'HAS Background to this policy'],
    ['AUA-6', 'HAS', 'learners', 'learner beforeAccess', 'HAS Background to this policy'],
    ['AUA-3', 'WAT', 'learnersKs1', 'learner parent onJoining', 'default'],
  ])('%s %s %s: %s', (_row, code, audience, expected, clause) => {
    const found = signing(code, audience);
    expect([[...(found?.by ?? []), found?.when].join(' '), found?.clause]).toEqual([expected, clause]);
  });
});

describe('GOV-8 who else a document names', () => {
  it.each<[string, PolicyCode, string]>([
    ['FIL-3', 'WAT', 'headteacher > safeguardingGovernor, WAT Technical – infrastructure'],
    ['FIL-3', 'JIG', 'headteacher dsl > , JIG Network manager/technical staff'],
    ['FIL-3', 'CLA', 'dsl headteacher > safeguardingGovernor, default'],
  ])('%s %s: monitoring reports are checked, and copied: %s', (_row, code, expected) => {
    const { checkedBy, copyTo, clause } = policyOf(code).monitoringReports;
    expect(`${checkedBy.join(' ')} > ${copyTo.join(' ')}, ${clause}`).toBe(expected);
  });

  it.each<[PolicyCode, string]>([
    ['CLA', 'dsl, CLA 1 Handling Concerns'],
    ['JIG', 'dsl deputyDsl, JIG Teaching and support staff'],
    ['BWT', 'onlineSafetyLead, BWT 5.2.4'],
    ['WAT', 'headteacher onlineSafetyLead, WAT Teaching and Support Staff'],
    ['HAS', 'dsl deputyDsl, HAS Appendix 1'],
  ])('%s: whom staff turn to first: %s', (code, expected) => {
    const { roles, clause } = policyOf(code).firstContact;
    expect(`${roles.join(' ')}, ${clause}`).toBe(expected);
  });

  it('ESC-13 HAS prints the number of social care out of hours, and the product keeps it', () => {
    const socialCare = policyOf('HAS').agencies.find(({ id }) => id === 'socialCare');
    expect(socialCare).toMatchObject({ outOfHoursTelephone: '01733 234724', clause: 'HAS Appendix 1' });
  });
});
