import { Button, Field } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { fieldError } from '../ui/field-error';
import { report } from '../words/en-gb/report';
import { PersonCombobox } from './PersonCombobox';
import { usePersonStyles } from './person-styles';

interface Named {
  name: string;
  directoryId?: string;
}

interface PersonFieldProps {
  label: string;
  /** Id of the input, which an error summary points to. */
  id: string;
  value: Named;
  error?: string;
  hint?: string;
  onChange: (person: Named) => void;
}

const words = report.person;

/**
 * A person by name: free text, or chosen from the directory. Only a chosen person is known by identity, and only
 * then can Lantern keep a concern from the very person it is about (P3), so the choice is shown for what it is.
 */
export function PersonField(props: PersonFieldProps) {
  const styles = usePersonStyles();
  const labelId = useId();
  const [reopened, setReopened] = useState(false);
  const change = useRef<HTMLButtonElement>(null);
  const justChosen = useRef(false);
  const { name, directoryId } = props.value;

  useEffect(() => {
    if (directoryId && justChosen.current) change.current?.focus();
    justChosen.current = false;
  }, [directoryId]);

  if (directoryId) {
    return (
      <div className={styles.chosen} role="group" aria-labelledby={labelId}>
        <div>
          <div id={labelId}>{props.label}</div>
          <strong>{name}</strong>
          <div className={styles.quiet}>{words.chosen}</div>
        </div>
        <Button
          ref={change}
          id={props.id}
          aria-label={words.change(name)}
          onClick={() => {
            setReopened(true);
            props.onChange({ name: '' });
          }}
        >
          {words.changeShort}
        </Button>
      </div>
    );
  }
  return (
    <Field label={props.label} hint={props.hint ?? words.hint} validationMessage={fieldError(props.error)}>
      <PersonCombobox
        id={props.id}
        text={name}
        focusAtOnce={reopened}
        onText={(text) => props.onChange({ name: text })}
        onChoose={(person) => {
          justChosen.current = true;
          props.onChange({ name: person.name, directoryId: person.id });
        }}
      />
    </Field>
  );
}
