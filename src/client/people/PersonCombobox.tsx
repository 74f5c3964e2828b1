import { Input, mergeClasses, type InputProps } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { PeopleView } from '../../contract/session';
import { Announce } from '../ui/Announce';
import { report } from '../words/en-gb/report';
import { usePersonStyles } from './person-styles';
import { usePeopleSearch, type PeopleSearch } from './use-people-search';

type Person = PeopleView['people'][number];

interface PersonComboboxProps extends Pick<
  InputProps,
  'aria-describedby' | 'aria-invalid' | 'aria-labelledby'
> {
  id: string;
  text: string;
  focusAtOnce?: boolean;
  onText: (text: string) => void;
  onChoose: (person: Person) => void;
}

const words = report.person;

/** WAI-ARIA's editable combobox with a list (no automatic choice: what is typed stays unless the person chooses). */
export function PersonCombobox({ id, text, focusAtOnce, onText, onChoose, ...field }: PersonComboboxProps) {
  const styles = usePersonStyles();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const search = usePeopleSearch(open ? text : '');
  const people = search.state === 'found' ? search.people : [];
  const shown = open && people.length > 0;

  useEffect(() => {
    if (focusAtOnce) input.current?.focus();
  }, [focusAtOnce]);

  function choose(person: Person) {
    setOpen(false);
    onChoose(person);
  }

  function onKeyDown(event: KeyboardEvent) {
    const move = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const person = people[active];
    if (move !== 0) {
      setOpen(true);
      if (people.length > 0)
        setActive((active + move + people.length + (active < 0 && move < 0 ? 1 : 0)) % people.length);
    } else if (event.key === 'Enter' && shown && person) choose(person);
    else if (event.key === 'Escape' && open) setOpen(false);
    else return;
    event.preventDefault();
  }

  return (
    <div
      className={styles.root}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Input
        {...field}
        className={styles.input}
        id={id}
        value={text}
        input={{ ref: input }}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={shown ? listId : undefined}
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        onKeyDown={onKeyDown}
        onChange={(_event, data) => {
          setOpen(true);
          setActive(-1);
          onText(data.value);
        }}
      />
      {shown ? (
        <ul className={styles.list} id={listId} role="listbox" aria-label={words.found(people.length)}>
          {people.map((person, index) => (
            <li
              key={person.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === active}
              className={mergeClasses(styles.option, index === active && styles.active)}
              // Pressing must not take the focus from the input, or the list closes before the click arrives.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(person)}
            >
              {person.name}
              {person.detail ? <span className={styles.detail}>{person.detail}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
      <SearchNote search={search} />
    </div>
  );
}

function SearchNote({ search }: { search: PeopleSearch }) {
  const styles = usePersonStyles();
  if (search.state === 'found' && search.people.length > 0)
    return <Announce>{words.found(search.people.length)}</Announce>;
  const note = search.state === 'failed' ? words.failed : search.state === 'found' ? words.none : undefined;
  return (
    <div role="status" className={note ? styles.note : undefined}>
      {note}
    </div>
  );
}
