import { Button, Checkbox, Field, Label, Link, useId } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AGREEMENT_AUDIENCES } from '../../../contract/agreements';
import { agreementWords as shared } from '../../../contract/words/agreements-en-gb';
import { RouteLink } from '../../tab/RouteLink';
import { PageHeading } from '../../ui/PageHeading';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { RosterProgress } from './RosterProgress';
import { WrongLines } from './WrongLines';
import { readRoster, templateOfRoster } from './roster-file';

const words = agreementsWords.roster;

/** The roster from a CSV file: read here, every wrong line told, and sent only when all of it is understood (AUA-5). */
export function RosterPage() {
  const styles = useSchoolStyles();
  const id = useId('roster');
  const [text, setText] = useState<string>();
  const [whole, setWhole] = useState(false);
  const file = useMemo(() => (text === undefined ? undefined : readRoster(text, whole)), [text, whole]);
  return (
    <div className={styles.page}>
      <div className={styles.back}>
        <RouteLink to={{ page: 'school', part: 'agreements' }}>{agreementsWords.one.back}</RouteLink>
      </div>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <section className={styles.section}>
        <p className={styles.text}>{words.columns}</p>
        <details className={styles.details}>
          <summary>{words.audiences}</summary>
          <ul className={styles.points}>
            {AGREEMENT_AUDIENCES.map((audience) => (
              <li key={audience}>
                {shared.audiences[audience]}: {audience}
              </li>
            ))}
          </ul>
        </details>
        <Link href={`data:text/csv;charset=utf-8,${encodeURIComponent(templateOfRoster())}`} download={words.templateName}>
          {words.template}
        </Link>
        <div>
          <Label htmlFor={id}>{words.file}</Label>
          <div>
            <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => void event.target.files?.[0]?.text().then(setText)} />
          </div>
        </div>
        <Field hint={words.wholeHelp}>
          <Checkbox label={words.whole} checked={whole} onChange={(_event, { checked }) => setWhole(checked === true)} />
        </Field>
        {file === undefined ? (
          <div>
            <Button disabledFocusable>{words.start}</Button>
          </div>
        ) : 'wrong' in file ? (
          <WrongLines lines={file.wrong} />
        ) : (
          <RosterProgress rows={file.rows} whole={whole} />
        )}
      </section>
    </div>
  );
}
