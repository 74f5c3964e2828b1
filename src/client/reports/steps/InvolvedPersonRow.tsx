import { Button, Field, Select } from '@fluentui/react-components';
import { PARTS, type Part } from '../../../contract/choices';
import { words as shared } from '../../../contract/words/en-gb';
import { PersonField } from '../../people/PersonField';
import { fieldError } from '../../ui/field-error';
import { report } from '../../words/en-gb/report';
import type { InvolvedRow } from '../report-form';
import { useReportStyles } from '../report-styles';

const words = report.who;

interface InvolvedPersonRowProps {
  number: number;
  person: InvolvedRow;
  error?: string;
  onChange: (part: Partial<InvolvedRow>) => void;
  onRemove: () => void;
}

/** One person involved: who, and with which part. The part belongs to this concern, never to the person. */
export function InvolvedPersonRow({ number, person, error, onChange, onRemove }: InvolvedPersonRowProps) {
  const styles = useReportStyles();
  const partMissing = error !== undefined && person.name.trim() !== '' && person.part === undefined;
  return (
    <div className={styles.person} role="group" aria-label={words.person(number)}>
      <PersonField
        id={partMissing ? `name-${person.row}` : `involved.${person.row}`}
        label={words.name}
        value={person}
        error={partMissing ? undefined : error}
        onChange={({ name, directoryId }) => onChange({ name, directoryId })}
      />
      <Field label={words.part} validationMessage={fieldError(partMissing ? error : undefined)}>
        <Select
          id={partMissing ? `involved.${person.row}` : undefined}
          value={person.part ?? ''}
          onChange={(_event, { value }) =>
            onChange({ part: PARTS.find((part): part is Part => part === value) })
          }
        >
          <option value="">{words.choosePart}</option>
          {PARTS.map((part) => (
            <option key={part} value={part}>
              {shared.parts[part]}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button appearance="subtle" onClick={onRemove} aria-label={words.removeOf(person.name)}>
          {words.remove}
        </Button>
      </div>
    </div>
  );
}
