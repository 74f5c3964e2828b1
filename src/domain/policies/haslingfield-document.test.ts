import { createHash } from 'node:crypto';
import { outcomeOf, policyOf, type Line } from '../testing/clause-walk';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** It follows the safeguarding procedures, with children’s social care in and out of hours. */
const LINES: Line[] = [
  [
    'ESC-14',
    'HAS Mobile phones and use of mobile data',
    'an offence on a colleague’s device: the head tells the police',
    { kind: 'sexualImage', about: 'staff' },
    'staff: headteacher / police …',
  ],
  [
    'ESC-1 REP-7',
    'HAS Mobile phones and use of mobile data',
    'a visitor’s device: the DSL',
    { kind: 'other', about: 'outside' },
    'learner: channel',
  ],
  [
    'ESC-5',
    'HAS Responding to online safety incidents',
    'police and other authorities',
    { kind: 'harmfulContent' },
    'learner: channel / police',
  ],
  [
    'ESC-11',
    'HAS Responding to online safety incidents',
    'parents are involved where it is right',
    { kind: 'contact' },
    'learner: channel + informParents possible',
  ],
  ['ESC-1', 'HAS Appendix 1', 'the usual safeguarding procedures', {}, 'learner: channel'],
  [
    'ESC-13',
    'HAS Appendix 1',
    'serious harm: children’s social care',
    { kind: 'selfHarm' },
    'learner: channel / socialCare police …',
  ],
  [
    'ESC-13',
    'HAS Appendix 1',
    'a child in danger: children’s social care',
    { childInDanger: true },
    'learner: channel / socialCare police',
  ],
];

describe('GOV-8 the document HAS', () => {
  const policy = policyOf('HAS');
  it.each(LINES)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    expect(outcomeOf(policy, report, [outcome, clause], hasher)).toEqual([outcome, clause]);
  });
});
