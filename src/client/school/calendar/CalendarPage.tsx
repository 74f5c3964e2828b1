import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CalendarView } from '../../../contract/duty';
import { useTab } from '../../tab/tab-context';
import { sayDay } from '../../time/when';
import { Notice } from '../../ui/Notice';
import { calendarWords as words } from '../../words/en-gb/calendar';
import { rotaWords } from '../../words/en-gb/rota';
import { KeptPage } from '../KeptPage';
import { useSchoolStyles } from '../school-styles';
import { useKept } from '../use-kept';
import { CalendarForm } from './CalendarForm';

/** When school is open: seen by everybody, changed by those who may (ESC-12). */
export function CalendarPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const kept = useKept(service.calendar);
  const { busy, save } = kept;
  const [editing, setEditing] = useState(false);

  async function keep(calendar: CalendarView['calendar'], etag: string | undefined): Promise<void> {
    const done = await save(() => service.changeCalendar({ calendar, ...(etag ? { etag } : {}) }), words.saved);
    if (done) setEditing(false);
  }
  return (
    <KeptPage title={words.title} lead={words.lead} kept={kept} seeNow={words.seeNow} onLeave={() => setEditing(false)}>
      {(value) => (
        <>
          <p className={styles.text}>{words.today(words.kinds[value.today.kind] ?? value.today.kind)}</p>
          {value.missing.length > 0 && value.mayChange ? (
            <Notice intent="warning">
              {value.missing.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </Notice>
          ) : null}
          {editing ? (
            <CalendarForm
              calendar={value.calendar}
              busy={busy}
              onSave={(calendar) => void keep(calendar, value.etag)}
              onLeave={() => setEditing(false)}
            />
          ) : (
            <CalendarShown view={value} onChange={() => setEditing(true)} />
          )}
          {value.changed ? <p className={styles.quiet}>{value.changed}</p> : null}
        </>
      )}
    </KeptPage>
  );
}

function CalendarShown({ view, onChange }: { view: CalendarView; onChange: () => void }) {
  const styles = useSchoolStyles();
  const { weekdays, terms, holidays, insetDays } = view.calendar;
  const spans = (list: typeof terms) =>
    list.map(({ name, from, to }) => `${name}: ${sayDay(from)}${from === to ? '' : ` – ${sayDay(to)}`}`);
  const days = (list: readonly { name: string; date: string }[]) =>
    list.map(({ name, date }) => [sayDay(date), name].filter(Boolean).join(', '));
  return (
    <>
      <Days title={words.weekTitle} lines={[weekdays.map((day) => rotaWords.days[day - 1]).join(', ')]} />
      <Days title={words.termsTitle} lines={spans(terms)} />
      <Days title={words.holidaysTitle} lines={spans(holidays)} />
      <Days title={words.insetTitle} lines={days(insetDays)} />
      {view.mayChange ? (
        <div>
          <Button onClick={onChange}>{words.change}</Button>
        </div>
      ) : null}
      <details className={styles.details}>
        <summary>{words.bankTitle}</summary>
        <p className={styles.quiet}>{words.bankLead}</p>
        <ul className={styles.points}>
          {days(view.bankHolidays).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Days({ title, lines }: { title: string; lines: readonly string[] }) {
  const styles = useSchoolStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {lines.length === 0 ? <p className={styles.text}>{words.none}</p> : null}
      {lines.length > 0 ? (
        <ul className={styles.points}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
