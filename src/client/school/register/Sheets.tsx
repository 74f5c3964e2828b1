import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterSheet, RegisterSheetsView } from '../../../contract/register';
import { registerWords as words } from '../../words/en-gb/register';
import { useSchoolStyles } from '../school-styles';
import { SheetForm } from './SheetForm';

interface SheetsProps {
  view: RegisterSheetsView;
  /** What is said where there is no agreement. */
  nothing: string;
  /** Whether the name on the paper is asked for. */
  names?: boolean;
  reload: () => Promise<void>;
}

/** One agreement at a time of those that are asked for; the first one that somebody still has to sign, to begin with. */
export function Sheets({ view: { sheets, today }, nothing, names = false, reload }: SheetsProps) {
  const styles = useSchoolStyles();
  const [chosen, setChosen] = useState(() => keyOf(sheets.find(({ rows }) => rows.some(({ settled }) => !settled))));
  const sheet = sheets.find((one) => keyOf(one) === chosen) ?? sheets[0];
  if (!sheet) return <p className={styles.text}>{nothing}</p>;
  return (
    <>
      <div className={styles.fields}>
        <Field label={words.agreement} className={styles.field}>
          <Select value={keyOf(sheet)} onChange={(_event, { value }) => setChosen(value)}>
            {sheets.map((one) => (
              <option key={keyOf(one)} value={keyOf(one)}>
                {words.sheet(one.title, one.partLabel)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <SheetForm key={`${keyOf(sheet)}/${sheet.number}`} sheet={sheet} today={today} names={names} reload={reload} />
    </>
  );
}

function keyOf(sheet: RegisterSheet | undefined): string {
  return sheet ? `${sheet.audience}/${sheet.part}` : '';
}
