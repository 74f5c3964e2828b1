import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { CONCERN_KINDS, SUBJECT_KINDS, type ConcernKind, type SubjectKind } from '../../../contract/choices';
import type { RehearsalDraft } from '../../../contract/rehearsals';
import { words as shared } from '../../../contract/words/en-gb';
import { PersonField } from '../../people/PersonField';
import { rehearseWords as words } from '../../words/en-gb/rehearse';
import { useRehearseStyles } from './rehearse-styles';

interface Form {
  kind: ConcernKind;
  about: SubjectKind;
  aboutPerson: { name: string; directoryId?: string };
  childInDanger: boolean;
  at: string;
}

const START: Form = {
  kind: 'bullying',
  about: 'learner',
  aboutPerson: { name: '' },
  childInDanger: false,
  at: '',
};

/** The invented concern. Every field has an answer from the start, so that one press shows something. */
export function RehearsalForm({ busy, onWalk }: { busy: boolean; onWalk: (draft: RehearsalDraft) => void }) {
  const styles = useRehearseStyles();
  const [form, setForm] = useState(START);
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onWalk(draftOf(form));
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <Field label={words.kind}>
        <Select value={form.kind} onChange={(_event, { value }) => change({ kind: value as ConcernKind })}>
          {CONCERN_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {shared.kinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.about}>
        <Select value={form.about} onChange={(_event, { value }) => change({ about: value as SubjectKind })}>
          {SUBJECT_KINDS.map((about) => (
            <option key={about} value={about}>
              {shared.subjects[about]}
            </option>
          ))}
        </Select>
      </Field>
      {form.about === 'unknown' ? null : (
        <PersonField
          id="aboutPerson"
          label={words.aboutPerson}
          hint={words.aboutHint}
          value={form.aboutPerson}
          onChange={(aboutPerson) => change({ aboutPerson })}
        />
      )}
      <Checkbox
        label={words.danger}
        checked={form.childInDanger}
        onChange={(_event, { checked }) => change({ childInDanger: checked === true })}
      />
      <Field label={words.when} hint={words.whenHint}>
        <Input
          type="datetime-local"
          value={form.at}
          onChange={(_event, { value }) => change({ at: value })}
        />
      </Field>
      <div>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {busy ? words.walking : words.walk}
        </Button>
      </div>
    </form>
  );
}

function draftOf({ kind, about, aboutPerson, childInDanger, at }: Form): RehearsalDraft {
  const named = about !== 'unknown' && aboutPerson.name.trim() !== '';
  return {
    kind,
    about,
    childInDanger,
    ...(named ? { aboutPerson } : {}),
    ...(at ? { at: at.slice(0, 16) } : {}),
  };
}
