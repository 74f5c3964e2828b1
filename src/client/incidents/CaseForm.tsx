import { Button, Field, Textarea } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

interface ReasonFieldProps {
  label: string;
  hint: string;
  /** Shown once the form was tried. */
  error: string | undefined;
  limit: number;
  box: RefObject<HTMLTextAreaElement>;
  value: string;
  onChange: (value: string) => void;
}

/** Why something is done about a case: two lines that may grow. */
export function ReasonField({ label, hint, error, limit, box, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label} hint={hint} validationMessage={error}>
      <Textarea
        rows={2}
        resize="vertical"
        maxLength={limit}
        textarea={{ ref: box }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}

/** Saves a form about a case, or leaves things as they are. */
export function FormButtons({ save, busy, onLeave }: { save: string; busy: boolean; onLeave: () => void }) {
  const styles = useCaseStyles();
  return (
    <div className={styles.buttons}>
      <Button type="submit" disabledFocusable={busy}>
        {save}
      </Button>
      <Button appearance="subtle" onClick={onLeave}>
        {words.leaveIt}
      </Button>
    </div>
  );
}
