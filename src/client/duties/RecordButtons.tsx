import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useDutyStyles } from './duty-styles';
import { RecordForm, type RecordField } from './RecordForm';

/** One way of recording something: a button, and the form behind it; without fields it is recorded at once. */
export interface RecordChoice {
  id: string;
  label: string;
  fields: readonly RecordField[];
  onSave: (values: Record<string, string>) => Promise<boolean>;
}

interface RecordButtonsProps {
  /** What it is about, for those who hear the buttons without seeing where they stand. */
  of: string;
  choices: readonly RecordChoice[];
  busy: boolean;
}

/** Buttons of which one at a time opens into its form. */
export function RecordButtons({ of, choices, busy }: RecordButtonsProps) {
  const styles = useDutyStyles();
  const [open, setOpen] = useState<string>();
  const shown = choices.find(({ id }) => id === open);
  if (shown) {
    const label = `${shown.label}: ${of}`;
    return (
      <RecordForm
        label={label}
        fields={shown.fields}
        busy={busy}
        onSave={shown.onSave}
        onClose={() => setOpen(undefined)}
      />
    );
  }
  return (
    <div className={styles.buttons}>
      {choices.map((choice) => (
        <Button
          key={choice.id}
          size="small"
          aria-label={`${choice.label}: ${of}`}
          disabledFocusable={busy}
          onClick={() => (choice.fields.length > 0 ? setOpen(choice.id) : void choice.onSave({}))}
        >
          {choice.label}
        </Button>
      ))}
    </div>
  );
}
