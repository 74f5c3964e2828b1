import { Field, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { PARTS, type Part } from '../../contract/choices';
import { RECORD_LIMIT } from '../../contract/limits';
import { words as shared } from '../../contract/words/en-gb';
import { PersonField } from '../people/PersonField';
import { useTab } from '../tab/tab-context';
import { Notice } from '../ui/Notice';
import { named as words } from '../words/en-gb/named';
import { FormButtons, ReasonField } from './CaseForm';
import { useCaseStyles } from './case-styles';
import type { Act } from './use-case';

const PERSON = 'namedPerson';

interface NamePersonFormProps {
  busy: boolean;
  act: Act;
  onClose: () => void;
}

/** Names one person more, with their part and how it is known. */
export function NamePersonForm({ busy, act, onClose }: NamePersonFormProps) {
  const styles = useCaseStyles();
  const { session } = useTab();
  const [person, setPerson] = useState<{ name: string; directoryId?: string }>({ name: '' });
  const [part, setPart] = useState<Part>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const select = useRef<HTMLSelectElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(toPerson, []);
  const isReader = person.directoryId === session.person.id;
  const wrong = {
    person: isReader ? words.notYourself : person.name.trim() ? undefined : words.noName,
    part: part ? undefined : words.noPart,
    reason: reason.trim() ? undefined : words.noReason,
  };

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong.person) return toPerson();
    if (wrong.part || wrong.reason) return (wrong.part ? select : box).current?.focus();
    const body = { person: { ...person, name: person.name.trim() }, part, reason: reason.trim() };
    if (!busy && (await act({ kind: 'record', what: 'named', body }))) onClose();
  }
  return (
    <form className={styles.section} aria-label={words.add} onSubmit={(event) => void onSubmit(event)} noValidate>
      <PersonField
        id={PERSON}
        label={words.who}
        hint={words.whoHelp}
        value={person}
        error={tried ? wrong.person : undefined}
        onChange={setPerson}
      />
      {isReader ? (
        <Notice intent="warning" role="status">
          <p>{words.notYourself}</p>
        </Notice>
      ) : null}
      <Field label={words.part} validationMessage={tried ? wrong.part : undefined}>
        <Select
          className={styles.select}
          select={{ ref: select }}
          value={part ?? ''}
          onChange={(_event, { value }) => setPart(PARTS.find((one) => one === value))}
        >
          <option value="">{words.choosePart}</option>
          {PARTS.map((one) => (
            <option key={one} value={one}>
              {shared.parts[one]}
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField
        label={words.reason}
        hint={words.reasonHelp}
        error={tried ? wrong.reason : undefined}
        limit={RECORD_LIMIT}
        box={box}
        value={reason}
        onChange={setReason}
      />
      <FormButtons save={words.save} busy={busy} onLeave={onClose} />
    </form>
  );
}

function toPerson() {
  document.getElementById(PERSON)?.focus();
}
