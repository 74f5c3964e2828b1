import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { POLICY_REASON_LIMIT } from '../../../contract/limits';
import { fieldError } from '../../ui/field-error';
import { policyWords } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';

const words = policyWords.draft;

interface SaveFormProps {
  busy: boolean;
  /** @param from the day from which it is in force, year-month-day; absent for at once */
  onSave: (reason: string, from?: string) => void;
}

/** Why, and from when: no version without both. */
export function SaveForm({ busy, onSave }: SaveFormProps) {
  const styles = usePolicyStyles();
  const [reason, setReason] = useState('');
  const [later, setLater] = useState(false);
  const [day, setDay] = useState('');
  const [tried, setTried] = useState(false);
  const wrong = {
    reason: reason.trim() === '' ? words.reasonEmpty : reason.length > POLICY_REASON_LIMIT ? words.reasonLong : undefined,
    day: later && day === '' ? words.dayEmpty : undefined,
  };

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setTried(true);
    if (busy) return;
    if (wrong.reason || wrong.day) {
      const name = wrong.reason ? 'textarea' : 'input[type=date]';
      event.currentTarget.querySelector<HTMLElement>(name)?.focus();
    } else onSave(reason.trim(), later ? day : undefined);
  }
  return (
    <form className={styles.fields} onSubmit={onSubmit} noValidate>
      <Field
        label={words.reason}
        hint={words.reasonHelp}
        required
        validationMessage={fieldError(tried ? wrong.reason : undefined)}
        validationState={tried && wrong.reason ? 'error' : 'none'}
      >
        <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Field label={words.when}>
        <RadioGroup value={later ? 'later' : 'now'} onChange={(_event, { value }) => setLater(value === 'later')}>
          <Radio value="now" label={words.now} />
          <Radio value="later" label={words.later} />
        </RadioGroup>
      </Field>
      {later ? (
        <Field
          label={words.day}
          required
          className={styles.day}
          validationMessage={fieldError(tried ? wrong.day : undefined)}
          validationState={tried && wrong.day ? 'error' : 'none'}
        >
          <Input type="date" value={day} onChange={(_event, { value }) => setDay(value)} />
        </Field>
      ) : null}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {busy ? words.saving : words.save}
        </Button>
      </div>
    </form>
  );
}
