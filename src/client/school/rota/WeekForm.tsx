import { Button } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { DutyRotaValue, RotaView } from '../../../contract/duty';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { OrderField } from './OrderField';
import { likeMonday, orderOf, SLOTS, WEEKDAYS, withOrder } from './rota-parts';

interface WeekFormProps {
  view: RotaView;
  rota: DutyRotaValue;
  busy: boolean;
  onSave: (rota: DutyRotaValue) => void;
  onLeave: () => void;
}

/** The week and the holidays, changed as a whole. */
export function WeekForm({ view, rota, busy, onSave, onLeave }: WeekFormProps) {
  const styles = useSchoolStyles();
  const [draft, setDraft] = useState(rota);
  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!busy) onSave(draft);
  }
  return (
    <form className={styles.section} onSubmit={onSubmit} aria-label={words.weekTitle}>
      <h2 className={styles.heading}>{words.weekTitle}</h2>
      <p className={styles.quiet}>
        {words.schoolHours(view.hours.opens, view.hours.closes)}. {words.order}
      </p>
      {WEEKDAYS.map((weekday) => (
        <div key={weekday} className={styles.section}>
          <h3 className={styles.subheading}>{words.days[weekday - 1]}</h3>
          <div className={styles.fields}>
            {SLOTS.map((slot) => (
              <div key={slot} className={styles.field}>
                <OrderField
                  view={view}
                  label={`${words.days[weekday - 1]}, ${words.times[slot].toLowerCase()}`}
                  order={orderOf(draft, weekday, slot)}
                  onChange={(order) => setDraft(withOrder(draft, weekday, slot, order))}
                />
              </div>
            ))}
          </div>
          {weekday === 1 ? (
            <div>
              <Button size="small" onClick={() => setDraft(likeMonday(draft))}>
                {words.copyMonday}
              </Button>
            </div>
          ) : null}
        </div>
      ))}
      <div className={styles.field}>
        <OrderField
          view={view}
          label={words.holiday}
          order={draft.holiday}
          onChange={(holiday) => setDraft({ ...draft, holiday })}
        />
      </div>
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
