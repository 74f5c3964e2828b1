import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { DutyRotaValue, RotaView } from '../../../contract/duty';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { OrderField } from './OrderField';
import { SLOTS, type Slot } from './rota-parts';

export type ExceptionKind = 'away' | 'swap' | 'cover';

interface ExceptionFormProps {
  kind: ExceptionKind;
  title: string;
  view: RotaView;
  rota: DutyRotaValue;
  busy: boolean;
  onSave: (rota: DutyRotaValue) => Promise<void>;
  onLeave: () => void;
}

/** One absence, one swapped day, or one holiday with people of its own. */
export function ExceptionForm({ kind, title, view, rota, busy, onSave, onLeave }: ExceptionFormProps) {
  const styles = useSchoolStyles();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [time, setTime] = useState<Slot>('schoolHours');
  const [people, setPeople] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const missing = from === '' || people.length === 0;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || missing) return;
    const span = { from, to: to || from };
    const [personId = ''] = people;
    if (kind === 'away') void onSave({ ...rota, away: [...rota.away, { personId, ...span }] });
    else if (kind === 'cover') void onSave({ ...rota, holidayCover: [...rota.holidayCover, { ...span, people }] });
    else {
      const others = rota.swaps.filter((swap) => swap.date !== from || swap.time !== time);
      void onSave({ ...rota, swaps: [...others, { date: from, time, people }] });
    }
  }
  return (
    <form className={styles.form} onSubmit={onSubmit} aria-label={title} noValidate>
      <div className={styles.fields}>
        <Field label={kind === 'swap' ? words.day : words.from} className={styles.field}>
          <Input type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
        </Field>
        {kind === 'swap' ? (
          <Field label={words.time} className={styles.field}>
            <Select value={time} onChange={(_event, { value }) => setTime(value as Slot)}>
              {SLOTS.map((slot) => (
                <option key={slot} value={slot}>
                  {words.times[slot]}
                </option>
              ))}
            </Select>
          </Field>
        ) : (
          <Field label={words.to} className={styles.field}>
            <Input type="date" value={to} onChange={(_event, { value }) => setTo(value)} />
          </Field>
        )}
      </div>
      {kind === 'away' ? (
        <Field label={words.who}>
          <Select value={people[0] ?? ''} onChange={(_event, { value }) => setPeople(value ? [value] : [])}>
            <option value="">{words.addPerson}</option>
            {view.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      ) : (
        <OrderField view={view} label={words.who} order={people} onChange={setPeople} />
      )}
      {tried && missing ? <p role="alert">{words.missing}</p> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {title}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
