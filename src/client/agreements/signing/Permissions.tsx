import type { AgreementText } from '../../../contract/agreements';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { signingWords as words } from '../../words/en-gb/signing';
import { useSigningStyles } from './signing-styles';

interface PermissionsProps {
  permissions: AgreementText['permissions'];
  answers: Readonly<Record<string, boolean>>;
  errorOf: (field: string) => string | undefined;
  /** Rank of the heading; 2 unless told. */
  rank?: 2 | 4;
  onAnswer: (id: string, yes: boolean) => void;
}

const CHOICES = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
] as const;

/** Each permission with a yes or no of its own; nothing is ticked beforehand. */
export function Permissions({ permissions, answers, errorOf, rank = 2, onAnswer }: PermissionsProps) {
  const styles = useSigningStyles();
  const Heading = `h${rank}` as const;
  if (permissions.length === 0) return null;
  return (
    <section className={styles.answers} aria-labelledby="permissions">
      <Heading className={styles.title} id="permissions">
        {words.permissions}
      </Heading>
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
