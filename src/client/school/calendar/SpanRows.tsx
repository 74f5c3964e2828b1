import { Button, Field, Input } from '@fluentui/react-components';
import { calendarWords as words } from '../../words/en-gb/calendar';
import { useSchoolStyles } from '../school-styles';

export interface SpanRow {
  name: string;
  from: string;
  to: string;
}

interface SpanRowsProps {
  title: string;
  add: string;
  rows: SpanRow[];
  /** Each row is a single day. */
  oneDay?: boolean;
  onRows: (rows: SpanRow[]) => void;
}

/** Named spans of days, or single days: added, changed and removed. */
export function SpanRows({ title, add, rows, oneDay, onRows }: SpanRowsProps) {
  const styles = useSchoolStyles();
  const put = (at: number, part: Partial<SpanRow>) =>
    onRows(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.subheading}>{title}</legend>
      {rows.map((row, at) => (
        <div key={at} className={styles.fields} role="group" aria-label={row.name || words.unnamed}>
          <Field label={words.name} className={styles.field}>
            <Input value={row.name} onChange={(_event, { value }) => put(at, { name: value })} />
          </Field>
          <Field label={oneDay ? words.date : words.from} className={styles.field}>
            <Input
              type="date"
              value={row.from}
              onChange={(_event, { value }) => put(at, oneDay ? { from: value, to: value } : { from: value })}
            />
          </Field>
          {oneDay ? null : (
            <Field label={words.to} className={styles.field}>
              <Input type="date" value={row.to} onChange={(_event, { value }) => put(at, { to: value })} />
            </Field>
          )}
          <Button
            aria-label={words.remove(row.name || words.unnamed)}
            onClick={() => onRows(rows.filter((_row, place) => place !== at))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onRows([...rows, { name: '', from: '', to: '' }])}>{add}</Button>
      </div>
    </fieldset>
  );
}
