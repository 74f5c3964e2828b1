import { Field, Input, Select } from '@fluentui/react-components';
import type { FieldRule } from '../../../contract/map-alert';
import { mailRuleWords as words } from '../../words/en-gb/mail-rules';
import { useMailboxStyles } from './mailbox-styles';

interface FieldPlaceProps {
  label: string;
  place: FieldRule;
  onChange: (place: FieldRule) => void;
}

/** Where one value stands in the mail. */
export function FieldPlace({ label, place, onChange }: FieldPlaceProps) {
  const styles = useMailboxStyles();
  return (
    <div className={styles.fields}>
      <Field label={words.after(label)} className={styles.field}>
        <Input value={place.after} maxLength={100} onChange={(_event, { value }) => onChange({ ...place, after: value })} />
      </Field>
      <Field label={words.before(label)} className={styles.field}>
        <Input value={place.before} maxLength={100} onChange={(_event, { value }) => onChange({ ...place, before: value })} />
      </Field>
      <Field label={words.where(label)} className={styles.field}>
        <Select className={styles.choice} value={place.where} onChange={(_event, { value }) => onChange({ ...place, where: value === 'subject' ? 'subject' : 'body' })}>
          <option value="body">{words.places.body}</option>
          <option value="subject">{words.places.subject}</option>
        </Select>
      </Field>
    </div>
  );
}
