import { Field, Input } from '@fluentui/react-components';
import type { AgreementText } from '../../../contract/agreements';
import { fieldError } from '../../ui/field-error';
import { signingWords as words } from '../../words/en-gb/signing';
import { Permissions } from './Permissions';
import type { SigningForm } from './signing-form';
import { useSigningStyles } from './signing-styles';

interface QuestionsProps {
  text: AgreementText;
  /** Whether a teacher is there as witness. */
  witness: boolean;
  form: SigningForm;
  onChange: (form: SigningForm) => void;
  errorOf?: (field: string) => string | undefined;
  /** Rank of the heading; 2 unless told. */
  rank?: 2 | 4;
}

/** Everything that is asked of a signer: a yes or no to each permission, the witness, the name. */
export function Questions({ text, witness, form, onChange, errorOf = () => undefined, rank }: QuestionsProps) {
  const styles = useSigningStyles();
  return (
    <>
      <Permissions
        permissions={text.permissions}
        answers={form.answers}
        errorOf={errorOf}
        rank={rank}
        onAnswer={(id, yes) => onChange({ ...form, answers: { ...form.answers, [id]: yes } })}
      />
      {witness ? (
        <Field className={styles.field} label={words.witness} validationMessage={fieldError(errorOf('witness'))}>
          <Input id="witness" value={form.witness} maxLength={120} onChange={(_, { value }) => onChange({ ...form, witness: value })} />
        </Field>
      ) : null}
      <Field className={styles.field} label={words.yourName} hint={words.nameHelp} validationMessage={fieldError(errorOf('name'))}>
        <Input
          id="name"
          size="large"
          autoComplete="name"
          value={form.name}
          maxLength={120}
          onChange={(_, { value }) => onChange({ ...form, name: value })}
        />
      </Field>
    </>
  );
}
