import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { CONCERN_KINDS, PRIORITIES } from '../../../contract/choices';
import type { MailSampleView } from '../../../contract/mail-rules';
import { ALERT_FIELDS, type MailRule } from '../../../contract/map-alert';
import { words as shared } from '../../../contract/words/en-gb';
import { mailRuleWords as words } from '../../words/en-gb/mail-rules';
import { useSchoolStyles } from '../school-styles';
import { FieldPlace } from './FieldPlace';
import { useMailboxStyles } from './mailbox-styles';
import { RuleSample } from './RuleSample';
import { ruleOf, type RuleDraft } from './rule-form';

interface RuleFormProps {
  first: RuleDraft;
  busy: boolean;
  onSave: (rule: MailRule) => void;
  onLeave: () => void;
}

/** One rule, written beside a sample; what it finds there is shown as it is written. */
export function RuleForm({ first, busy, onSave, onLeave }: RuleFormProps) {
  const styles = useSchoolStyles();
  const own = useMailboxStyles();
  const [draft, setDraft] = useState(first);
  const set = (change: Partial<RuleDraft>): void => setDraft({ ...draft, ...change });

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSave(ruleOf(draft));
  }
  /** The first sample says who writes. */
  const onSample = (sample: MailSampleView): void => setDraft((now) => (now.sender === '' ? { ...now, sender: sample.from } : now));
  return (
    <form className={styles.section} aria-label={words.form} noValidate onSubmit={onSubmit}>
      <div className={own.fields}>
        <Text label={words.system} value={draft.system} onChange={(system) => set({ system })} />
        <Text label={words.sender} hint={words.senderHelp} value={draft.sender} onChange={(sender) => set({ sender })} />
      </div>
      <RuleSample rule={ruleOf(draft)} onSample={onSample} />
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>{words.fieldsTitle}</legend>
        <p className={styles.quiet}>{words.fieldsHelp}</p>
        {ALERT_FIELDS.map((field) => (
          <FieldPlace
            key={field}
            label={words.fields[field]}
            place={draft.fields[field]}
            onChange={(place) => set({ fields: { ...draft.fields, [field]: place } })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>{words.prioritiesTitle}</legend>
        <p className={styles.quiet}>{words.prioritiesHelp}</p>
        <div className={own.fields}>
          {PRIORITIES.map((one) => (
            <Text
              key={one}
              label={shared.priorities[one]}
              value={draft.priorities[one]}
              onChange={(text) => set({ priorities: { ...draft.priorities, [one]: text } })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>{words.kindsTitle}</legend>
        <p className={styles.quiet}>{words.kindsHelp}</p>
        <div className={own.fields}>
          {CONCERN_KINDS.filter((kind) => kind !== 'other').map((kind) => (
            <Text
              key={kind}
              label={shared.kinds[kind]}
              value={draft.kinds[kind]}
              onChange={(text) => set({ kinds: { ...draft.kinds, [kind]: text } })}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}

interface TextProps {
  label: string;
  hint?: string;
  value: string;
  onChange: (value: string) => void;
}

function Text({ label, hint, value, onChange }: TextProps) {
  const own = useMailboxStyles();
  return (
    <Field label={label} hint={hint} className={own.field}>
      <Input value={value} maxLength={400} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
