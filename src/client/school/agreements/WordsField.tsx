import { Field, Textarea } from '@fluentui/react-components';
import { fieldError } from '../../ui/field-error';
import { agreementsWords } from '../../words/en-gb/agreements';

interface WordsFieldProps {
  label: string;
  value: string;
  /** Characters, as the service takes them. */
  longest: number;
  optional?: boolean;
  onChange: (value: string) => void;
}

/** Words of an agreement. Empty ones are said to be so where they are. */
export function WordsField({ label, value, longest, optional, onChange }: WordsFieldProps) {
  const missing = !optional && value.trim() === '';
  return (
    <Field
      label={label}
      validationState={missing ? 'error' : 'none'}
      validationMessage={fieldError(missing ? agreementsWords.edit.missing : undefined)}
    >
      <Textarea value={value} maxLength={longest} rows={1} resize="vertical" onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}
