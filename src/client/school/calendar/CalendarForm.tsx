import { Button } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { SchoolCalendarValue } from '../../../contract/duty';
import { Tick } from '../../ui/Tick';
import { calendarWords as words } from '../../words/en-gb/calendar';
import { rotaWords } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { SpanRows, type SpanRow } from './SpanRows';

interface CalendarFormProps {
  calendar: SchoolCalendarValue;
  busy: boolean;
  onSave: (calendar: SchoolCalendarValue) => void;
  onLeave: () => void;
}

/** The calendar, changed as a whole; what is wrong with it the service says in sentences. */
export function CalendarForm({ calendar, busy, onSave, onLeave }: CalendarFormProps) {
  const styles = useSchoolStyles();
  const [weekdays, setWeekdays] = useState(calendar.weekdays);
  const [terms, setTerms] = useState<SpanRow[]>(calendar.terms);
  const [holidays, setHolidays] = useState<SpanRow[]>(calendar.holidays);
  const [inset, setInset] = useState<SpanRow[]>(calendar.insetDays.map(({ name, date }) => ({ name, from: date, to: date })));

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy) return;
    const insetDays = inset.map(({ name, from }) => ({ name, date: from }));
    onSave({ weekdays, terms, holidays, insetDays });
  }
  return (
    <form className={styles.section} onSubmit={onSubmit} aria-label={words.change} noValidate>
      <fieldset className={styles.group}>
        <legend className={styles.subheading}>{words.weekTitle}</legend>
        {rotaWords.days.map((name, place) => (
          <Tick
            key={name}
            label={name}
            checked={weekdays.includes(place + 1)}
            onChange={(on) =>
              setWeekdays([1, 2, 3, 4, 5, 6, 7].filter((day) => (day === place + 1 ? on : weekdays.includes(day))))
            }
          />
        ))}
      </fieldset>
      <SpanRows title={words.termsTitle} add={words.add.terms} rows={terms} onRows={setTerms} />
      <SpanRows title={words.holidaysTitle} add={words.add.holidays} rows={holidays} onRows={setHolidays} />
      <SpanRows title={words.insetTitle} add={words.add.insetDays} rows={inset} onRows={setInset} oneDay />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
