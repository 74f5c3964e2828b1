import { Button, Field, Textarea } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import { NOTE_LIMIT } from '../../contract/limits';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';
import type { Act } from './use-case';

/** A note for the chronology. Its key is made once and kept until it is stored: trying again never writes two. */
export function NoteForm({ busy, act }: { busy: boolean; act: Act }) {
  const styles = useCaseStyles();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const noteKey = useRef<string>(undefined);
  const box = useRef<HTMLTextAreaElement>(null);
  const length = text.trim().length;

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const wrong = length === 0 ? words.noteEmpty : length > NOTE_LIMIT ? words.noteLong : undefined;
    setError(wrong);
    if (wrong) box.current?.focus();
    if (wrong || busy) return;
    noteKey.current ??= crypto.randomUUID();
    if (!(await act({ kind: 'addNote', note: { noteKey: noteKey.current, text: text.trim() } }))) return;
    noteKey.current = undefined;
    setText('');
  }
  return (
    <form className={styles.section} onSubmit={(event) => void onSubmit(event)} noValidate>
      <Field
        label={words.noteLabel}
        hint={length > NOTE_LIMIT - 500 ? words.noteLeft(NOTE_LIMIT - length) : words.noteHelp}
        validationMessage={error}
      >
        <Textarea
          rows={3}
          resize="vertical"
          textarea={{ ref: box }}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={busy}>
          {words.noteSave}
        </Button>
      </div>
    </form>
  );
}
