import type { ConcernKind, Priority } from '../incidents/types';
import { PRIORITIES } from '../incidents/types';
import type { MonitoringAlert } from './types';

export const ALERT_FIELDS = ['severity', 'category', 'person', 'device', 'at'] as const;
export type AlertField = (typeof ALERT_FIELDS)[number];

/** Where a value stands: behind some words, up to others or to the end of the line. */
export interface FieldRule {
  where: 'subject' | 'body';
  after: string;
  /** Empty: to the end of the line. */
  before: string;
}

/** What the mail of one filtering or monitoring system means to the school (REP-6, FIL-5). */
export interface MailRule {
  id: string;
  /** What people call the system. */
  system: string;
  /** An address, or `@` and a domain. */
  sender: string;
  /** A field without `after` is not in the mail. */
  fields: Readonly<Record<AlertField, FieldRule>>;
  /** The system's own words for each urgency. */
  priorities: Readonly<Partial<Record<Priority, readonly string[]>>>;
  /** The system's own words for each kind of concern; a word that stands nowhere is sorted by a person. */
  kinds: Readonly<Partial<Record<ConcernKind, readonly string[]>>>;
}

/** `missing`: what the rule did not find; an urgency whose word it does not know counts as not found. */
export type Mapped =
  | { ok: true; alert: MonitoringAlert }
  | { ok: false; missing: readonly AlertField[]; found: Partial<Record<AlertField, string>> };

const LONGEST = 200;

export function ruleFor(rules: readonly MailRule[], address: string): MailRule | undefined {
  const wanted = address.trim().toLowerCase();
  return rules.find(({ sender }) => {
    const said = sender.trim().toLowerCase();
    return said.startsWith('@') ? wanted.endsWith(said) : wanted === said;
  });
}

/**
 * Reads an alert out of a mail by the school's rule for its sender. What decides how fast somebody is told must be there:
 * without an urgency that the rule knows and a category there is no alert, and the mail is set aside for a person.
 */
export function mapAlert(rule: MailRule, mail: { subject: string; text: string }): Mapped {
  const found: Partial<Record<AlertField, string>> = {};
  for (const field of ALERT_FIELDS) {
    const value = valueOf(rule.fields[field], mail);
    if (value !== undefined) found[field] = value;
  }
  const { severity = '', category = '', person, device, at } = found;
  const priority = PRIORITIES.find((one) => (rule.priorities[one] ?? []).some((word) => same(word, severity)));
  const missing = ALERT_FIELDS.filter(
    (field) => (field === 'severity' && priority === undefined) || (field === 'category' && category === ''),
  );
  if (priority === undefined || missing.length > 0) return { ok: false, missing, found };
  return {
    ok: true,
    alert: {
      system: rule.system,
      priority,
      kind: kindOf(rule, category),
      category,
      ...(person === undefined ? {} : { person }),
      ...(device === undefined ? {} : { device }),
      ...(at === undefined ? {} : { at }),
    },
  };
}

function valueOf({ where, after, before }: FieldRule, { subject, text }: { subject: string; text: string }): string | undefined {
  if (after.trim() === '') return undefined;
  const source = where === 'subject' ? subject : text;
  const begins = source.toLowerCase().indexOf(after.toLowerCase());
  if (begins < 0) return undefined;
  // A table puts the value on the next line.
  const rest = source.slice(begins + after.length).replace(/^[\s:|]+/, '');
  const ends = before === '' ? -1 : rest.toLowerCase().indexOf(before.toLowerCase());
  if (before !== '' && ends < 0) return undefined;
  const line = rest.split(/[\r\n]/)[0] ?? '';
  const value = (ends < 0 ? line : rest.slice(0, ends)).replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  return value === '' ? undefined : value;
}

function kindOf({ kinds }: MailRule, category: string): ConcernKind {
  const found = Object.entries(kinds).find(([, words]) => words.some((word) => same(word, category)));
  return (found?.[0] as ConcernKind | undefined) ?? 'other';
}

function same(a: string, b: string): boolean {
  return a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** What is wrong with a set of rules, a sentence each; nothing for one that may be kept. */
export function checkRules(rules: readonly MailRule[]): string[] {
  const senders = rules.map(({ sender }) => sender.trim().toLowerCase());
  const twice = senders.filter((sender, index) => senders.indexOf(sender) !== index);
  return [
    ...new Set(twice.map((sender) => `There are two rules for ${sender}. Keep one.`)),
    ...rules.flatMap(({ system, sender, fields, priorities }) => [
      ...(/^[^\s@]*@[^\s@]+\.[^\s@]+$/.test(sender.trim()) ? [] : [`${system}: give the sender as an address, or as @ and a domain.`]),
      ...(fields.severity.after.trim() === '' || fields.category.after.trim() === ''
        ? [`${system}: say where the urgency and the category stand.`]
        : []),
      ...(PRIORITIES.some((one) => (priorities[one] ?? []).length > 0) ? [] : [`${system}: say which of its words mean which urgency.`]),
    ]),
  ];
}
