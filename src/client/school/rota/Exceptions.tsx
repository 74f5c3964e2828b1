import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { DutyRotaValue, RotaView } from '../../../contract/duty';
import { sayDay } from '../../time/when';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { ExceptionForm, type ExceptionKind } from './ExceptionForm';
import { nameOf } from './rota-parts';

interface ExceptionsProps {
  view: RotaView;
  rota: DutyRotaValue;
  busy: boolean;
  onSave: (rota: DutyRotaValue) => Promise<boolean>;
}

interface Line {
  key: string;
  text: string;
  without: DutyRotaValue;
}

/** What differs from the week: absences, swapped days, holidays with people of their own. Each is saved by itself. */
export function Exceptions({ view, rota, busy, onSave }: ExceptionsProps) {
  const names = (order: readonly string[]) => order.map((id) => nameOf(view, id)).join(', ') || words.nobody;
  const span = ({ from, to }: { from: string; to: string }) => (from === to ? sayDay(from) : `${sayDay(from)} – ${sayDay(to)}`);
  const without = <T,>(list: readonly T[], at: number) => list.filter((_one, place) => place !== at);
  const away = rota.away.map((one, at): Line => {
    const text = `${nameOf(view, one.personId)}, ${span(one)}`;
    return { key: `${at} ${text}`, text, without: { ...rota, away: without(rota.away, at) } };
  });
  const swaps = rota.swaps.map((one, at): Line => {
    const text = `${sayDay(one.date)}, ${words.times[one.time].toLowerCase()}: ${names(one.people)}`;
    return { key: `${at} ${text}`, text, without: { ...rota, swaps: without(rota.swaps, at) } };
  });
  const covers = rota.holidayCover.map((one, at): Line => {
    const text = `${span(one)}: ${names(one.people)}`;
    return { key: `${at} ${text}`, text, without: { ...rota, holidayCover: without(rota.holidayCover, at) } };
  });
  const shared = { view, rota, busy, onSave };
  return (
    <>
      <Part {...shared} kind="away" title={words.awayTitle} add={words.addAway} lines={away} />
      <Part {...shared} kind="swap" title={words.swapsTitle} add={words.addSwap} lines={swaps} />
      <Part {...shared} kind="cover" title={words.coverTitle} add={words.addCover} lines={covers} />
    </>
  );
}

interface PartProps extends ExceptionsProps {
  kind: ExceptionKind;
  title: string;
  add: string;
  lines: readonly Line[];
}

function Part({ kind, title, add, lines, view, rota, busy, onSave }: PartProps) {
  const styles = useSchoolStyles();
  const [adding, setAdding] = useState(false);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      {lines.length === 0 ? <p className={styles.text}>{words.none}</p> : null}
      <ul className={styles.list}>
        {lines.map(({ key, text, without }) => (
          <li key={key} className={styles.row}>
            <span className={styles.grow}>{text}</span>
            {view.mayChange ? (
              <Button
                size="small"
                aria-label={words.takeOut(text)}
                disabledFocusable={busy}
                onClick={() => void onSave(without)}
              >
                ✕
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {adding ? (
        <ExceptionForm
          kind={kind}
          title={add}
          view={view}
          rota={rota}
          busy={busy}
          onSave={async (next) => {
            if (await onSave(next)) setAdding(false);
          }}
          onLeave={() => setAdding(false)}
        />
      ) : view.mayChange ? (
        <div>
          <Button onClick={() => setAdding(true)}>{add}</Button>
        </div>
      ) : null}
    </section>
  );
}
