import { ALERT_FIELDS, type AlertField, type FieldRule, type MailRule } from '../../../contract/map-alert';
import { CONCERN_KINDS, PRIORITIES, type ConcernKind, type Priority } from '../../../contract/choices';

/** A rule while it is written: lists of words as the text they are typed as. */
export interface RuleDraft {
  id: string;
  system: string;
  sender: string;
  fields: Record<AlertField, FieldRule>;
  priorities: Record<Priority, string>;
  kinds: Record<ConcernKind, string>;
}

export function draftOf(rule?: MailRule): RuleDraft {
  const fields = ALERT_FIELDS.map((field) => [field, rule?.fields[field] ?? { where: 'body', after: '', before: '' }]);
  return {
    id: rule?.id ?? crypto.randomUUID(),
    system: rule?.system ?? '',
    sender: rule?.sender ?? '',
    fields: Object.fromEntries(fields) as RuleDraft['fields'],
    priorities: texts(PRIORITIES, rule?.priorities),
    kinds: texts(CONCERN_KINDS, rule?.kinds),
  };
}

export function ruleOf(draft: RuleDraft): MailRule {
  return { ...draft, priorities: lists(PRIORITIES, draft.priorities), kinds: lists(CONCERN_KINDS, draft.kinds) };
}

function texts<Key extends string>(keys: readonly Key[], of?: Readonly<Partial<Record<Key, readonly string[]>>>): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, (of?.[key] ?? []).join(', ')])) as Record<Key, string>;
}

function lists<Key extends string>(keys: readonly Key[], of: Record<Key, string>): Partial<Record<Key, string[]>> {
  const filled = keys.flatMap((key) => {
    const words = of[key].split(',').map((word) => word.trim()).filter((word) => word !== '');
    return words.length > 0 ? [[key, words] as const] : [];
  });
  return Object.fromEntries(filled) as Partial<Record<Key, string[]>>;
}
