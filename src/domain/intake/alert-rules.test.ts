import { checkRules, mapAlert, ruleFor } from './alert-rules';
import type { MailRule } from './alert-rules';
import { EXAMPLE_RULES } from './example-rules';

const [LINES, TABLE, SENTENCE] = EXAMPLE_RULES as [MailRule, MailRule, MailRule];

describe('REP-6 alerts of three invented systems are read by the school’s own rules', () => {
  it.each([
    [
      'in lines', LINES,
      { subject: 'Alert', text: 'Category: Self-harm\nSeverity: High\nUser: Jack Pemberton\nDevice: LAB-14\nTime: 2026-11-23 11:05' },
      { system: 'Web filter', priority: 'high', kind: 'selfHarm', category: 'Self-harm', person: 'Jack Pemberton', device: 'LAB-14', at: '2026-11-23 11:05' },
    ],
    [
      'in a table, with the urgency in the subject', TABLE,
      { subject: 'Fenceline [RED] needs you', text: 'Rule broken\n\nGrooming\n\nPupil\n\nMia Lindqvist\n\nComputer\n\nLT-22\n\nSeen at\n\n11:05' },
      { system: 'Fenceline', priority: 'danger', kind: 'contact', category: 'Grooming', person: 'Mia Lindqvist', device: 'LT-22', at: '11:05' },
    ],
    [
      'in a sentence', SENTENCE,
      { subject: 'Kestrel', text: 'Student Jack Pemberton set off a level 2 alert for games on LT-09. Sign in to see it.' },
      { system: 'Kestrel Monitor', priority: 'low', kind: 'other', category: 'games', person: 'Jack Pemberton', device: 'LT-09' },
    ],
  ] as const)('%s', (_form, rule, mail, alert) => {
    expect(mapAlert(rule, mail)).toEqual({ ok: true, alert });
  });

  it.each([
    ['a word for urgency that nobody mapped', 'Category: Games\nSeverity: Purple', ['severity']],
    ['no category', 'Severity: High', ['category']],
    ['a newsletter', 'Meet our new dashboard!', ['severity', 'category']],
    ['nothing', '', ['severity', 'category']],
  ])('FIL-5 %s is no alert: a person looks', (_what, text, missing) => {
    expect(mapAlert(LINES, { subject: 'News', text })).toMatchObject({ ok: false, missing });
  });

  it('a value ends with its line, is cut, and never runs into what stands below', () => {
    const mapped = mapAlert(LINES, { subject: '', text: `Category: Games\nSeverity: Low\nUser: ${'x'.repeat(999)}\nDevice: A\tB` });
    expect(mapped).toMatchObject({ ok: true, alert: { device: 'A B' } });
    expect(mapped.ok && mapped.alert.person).toHaveLength(200);
  });

  it('a rule is for an address or for a domain, and for nobody who only looks like it', () => {
    expect(ruleFor(EXAMPLE_RULES, 'Alerts@Filter.example')).toBe(LINES);
    expect(ruleFor(EXAMPLE_RULES, 'any@fenceline.example')).toBe(TABLE);
    for (const other of ['x@filter.example', 'a@notfenceline.example', 'fenceline.example', '']) expect(ruleFor(EXAMPLE_RULES, other)).toBeUndefined();
  });

  it('says what is wrong with rules before they are kept', () => {
    expect(checkRules(EXAMPLE_RULES)).toEqual([]);
    expect(checkRules([LINES, { ...LINES, id: 'x' }])).toEqual(['There are two rules for alerts@filter.example. Keep one.']);
    const empty = { ...LINES, sender: 'filter', priorities: {}, fields: { ...LINES.fields, severity: { ...LINES.fields.severity, after: ' ' } } };
    expect(checkRules([empty])).toHaveLength(3);
  });
});
