import { createHash } from 'node:crypto';
import type { Report } from '../incidents/types';
import { policyOf, readingOf } from '../testing/clause-walk';
import { POLICY_CODES, type PolicyCode } from './catalogue';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

describe('GOV-8 when nobody answers', () => {
  it.each<[PolicyCode, string, Partial<Report>, string]>([
    ['CLA', 'the deputies, then the head', {}, 'deputyDsl > headteacher'],
    ['BWT', 'the principal, to whom staff may report as well', {}, 'deputyDsl > headteacher'],
    [
      'BWT',
      'the management team, of an intrusion',
      { kind: 'technical', about: 'unknown' },
      'headteacher > dsl',
    ],
    [
      'WAT',
      'the head, of what the network shows',
      { kind: 'technical', about: 'unknown' },
      'headteacher > dsl',
    ],
    ['HAS', 'the chair, of a concern about staff', { about: 'staff' }, 'chairOfGovernors'],
    ['JIG', 'the safeguarding governor, of the head', { about: 'headteacher' }, 'safeguardingGovernor'],
  ])('ESC-9 %s: %s', (code, _says, report, silence) => {
    expect(readingOf(policyOf(code), report, hasher).silence).toBe(silence);
  });

  it.each(POLICY_CODES)('ESC-3 %s: the authority is the next call about the head', (code) => {
    const { lane, told, agencies } = readingOf(policyOf(code), { about: 'headteacher' }, hasher);
    expect([lane, told, agencies[0]]).toEqual(['headteacher', 'chairOfGovernors', 'localAuthority']);
  });

  it('ESC-3 only JIG says so itself; for the others it is a marked default', () => {
    const cited = POLICY_CODES.map((code) => policyOf(code).lanes.headteacher.nextCallClause);
    expect(cited).toEqual(['default', 'JIG Reporting and responding', 'default', 'default', 'default']);
  });
});
