import { createHash } from 'node:crypto';
import { outcomeOf, policyOf, type Line } from '../testing/clause-walk';

const hasher = { sha256: (text: string) => createHash('sha256').update(text).digest('hex') };

/** The DSL comes first for everything but staff; outside help is sought from six bodies, illegal material goes to three. */
const LINES: Line[] = [
  ['ESC-1', 'CLA 1 Handling Concerns', 'the DSL hears of any incident first', {}, 'learner: channel'],
  [
    'ESC-1',
    'CLA 1 Handling Concerns',
    'the DSL, whether technology is involved or not',
    { kind: 'other' },
    'learner: channel',
  ],
  [
    'ESC-2',
    'CLA 1 Handling Concerns',
    'staff misuse goes straight to the head',
    { about: 'staff' },
    'staff: headteacher',
  ],
  [
    'ESC-3',
    'CLA 1 Handling Concerns',
    'the head is for the chair',
    { about: 'headteacher' },
    'headteacher: chairOfGovernors',
  ],
  [
    'ESC-5 CAS-8',
    'CLA 3 Incident management',
    'support is sought from six agencies',
    { kind: 'selfHarm' },
    'learner: channel / localAuthority helpline ceop nspcc police iwf …',
  ],
  [
    'ESC-11',
    'CLA 3 Incident management',
    'parents hear of every incident',
    {},
    'learner: channel + informParents required',
  ],
  [
    'ESC-11',
    'CLA 3 Incident management',
    'parents, though no matrix says so',
    { kind: 'contact' },
    'learner: channel + informParents required',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'disturbing or unlawful messages go to the police',
    { kind: 'contact' },
    'learner: channel / police …',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'also when they are nasty rather than dangerous',
    { kind: 'bullying' },
    'learner: channel / police',
  ],
  [
    'ESC-5 INV-4',
    'CLA 3 Incident management',
    'illegal material: police, IWF, and the authority is informed',
    { kind: 'sexualImage' },
    'learner: channel / police iwf localAuthority …',
  ],
  [
    'ESC-5',
    'CLA 3 Incident management',
    'illegal material, when nobody is known to be harmed',
    { kind: 'harmfulContent' },
    'learner: channel / police iwf localAuthority',
  ],
];

describe('GOV-8 the document CLA', () => {
  const policy = policyOf('CLA');
  it.each(LINES)('%s %s: %s', (_rows, clause, _says, report, outcome) => {
    expect(outcomeOf(policy, report, [outcome, clause], hasher)).toEqual([outcome, clause]);
  });
});
