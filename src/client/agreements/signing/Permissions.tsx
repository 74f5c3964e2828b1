import type { AgreementText } from '../../../contract/agreements';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { signingWords as words } from '../../words/en-gb/signing';
import { useSigningStyles } from './signing-styles';

interface PermissionsProps {
  permissions: AgreementText['permissions'];
  answers: Readonly<Record<string, boolean>>;
  errorOf: (field: string) => string | undefined;
  onAnswer: (id: string, yes: boolean) => void;
}

const CHOICES = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const;

/** Each permission with a yes or no of its own; nothing is ticked beforehand. */
export function Permissions({ permissions, answers, errorOf, onAnswer }: PermissionsProps) {
  const styles = useSigningStyles();
  if (permissions.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby="permissions">
      <h2 className={styles.title} id="permissions">
        {words.permissions}
      </h2>
      <p>{words.permissionsHelp}</p>
      {permissions.map(({ id, question, detail }) => (
        <ChoiceCards
          key={id}
          name={`answer-${id}`}
          legend={[question, detail].filter(Boolean).join(' ')}
          choices={CHOICES}
          value={id in answers ? (answers[id] ? 'yes' : 'no') : undefined}
          error={errorOf(`answer-${id}`)}
          columns
          onChange={(value) => onAnswer(id, value === 'yes')}
        />
      ))}
    </section>
  );
}
