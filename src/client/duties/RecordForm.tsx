import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { RECORD_LIMIT } from '../../contract/limits';
import { useTab } from '../tab/tab-context';
import { fromLondonInput, toLondonInput } from '../time/london-input';
import { duties as words } from '../words/en-gb/duties';
import { useDutyStyles } from './duty-styles';

/** One thing to fill in. `moment` is a day and time in London, now unless told otherwise; its value is ISO. */
export interface RecordField {
  name: string;
  label: string;
  kind: 'line' | 'text' | 'moment';
  optional?: boolean;
}

interface RecordFormProps {
  label: string;
  fields: readonly RecordField[];
  busy: boolean;
  /** Answers true when it was stored; what was written stays otherwise. */
  onSave: (values: Record<string, string>) => Promise<boolean>;
  onClose: () => void;
}

/** A short form in its place in the page, with the first field in focus. */
export function RecordForm({ label, fields, busy, onSave, onClose }: RecordFormProps) {
  const styles = useDutyStyles();
  const { clock } = useTab();
  const form = useRef<HTMLFormElement>(null);
  const [values, setValues] = useState(() =>
    Object.fromEntries(fields.map(({ name, kind }) => [name, kind === 'moment' ? toLondonInput(clock.now()) : ''])),
  );
  const [tried, setTried] = useState(false);
  const wrong = (field: RecordField) => (tried ? problemOf(field, values[field.name] ?? '') : undefined);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    const bad = fields.find((field) => problemOf(field, values[field.name] ?? ''));
    if (bad) form.current?.querySelector<HTMLElement>(`[name="${bad.name}"]`)?.focus();
    if (bad || busy) return;
    if (await onSave(meant(fields, values))) onClose();
  }
  return (
    <form ref={form} className={styles.form} aria-label={label} onSubmit={(event) => void onSubmit(event)} noValidate>
      {fields.map((field, index) => {
        const given = { name: field.name, value: values[field.name] ?? '', autoFocus: index === 0 };
        const onChange = (_event: unknown, { value }: { value: string }) =>
          setValues((before) => ({ ...before, [field.name]: value }));
        return (
          <Field key={field.name} label={field.label} validationMessage={wrong(field)}>
            {field.kind === 'text' ? (
              <Textarea {...given} rows={2} resize="vertical" onChange={onChange} />
            ) : (
              <Input {...given} type={field.kind === 'moment' ? 'datetime-local' : 'text'} onChange={onChange} />
            )}
          </Field>
        );
      })}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

function problemOf({ kind, optional }: RecordField, value: string): string | undefined {
  if (value.trim().length > RECORD_LIMIT) return words.tooLong;
  if (kind === 'moment') return fromLondonInput(value) === undefined ? words.required : undefined;
  return value.trim() === '' && !optional ? words.required : undefined;
}

function meant(fields: readonly RecordField[], values: Record<string, string>): Record<string, string> {
  const entries = fields.map(({ name, kind }): [string, string] => {
    const value = (values[name] ?? '').trim();
    return [name, kind === 'moment' ? (fromLondonInput(value) ?? '') : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
