import { Button } from '@fluentui/react-components';
import type { RoleLineView } from '../../../contract/people';
import { useTab } from '../../tab/tab-context';
import { sayWhen } from '../../time/when';
import { TelephoneLink } from '../../ui/Numbers';
import { When } from '../../ui/When';
import { peopleWords as words } from '../../words/en-gb/people';
import { useSchoolStyles } from '../school-styles';

export type LineAct = 'handOver' | 'end' | 'telephone';
const ACTS: readonly LineAct[] = ['handOver', 'end', 'telephone'];

interface LineRowProps {
  line: RoleLineView;
  label: string;
  onAct: (kind: LineAct) => void;
}

/** One line: who, what, from when until when, what was changed, and what may be done about it. */
export function LineRow({ line, label, onAct }: LineRowProps) {
  const styles = useSchoolStyles();
  const open = line.mayChange && line.state !== 'over';
  // Being a member of staff is nobody's to hand over: it is given and ends.
  const acts = ACTS.filter(
    (kind) => kind === 'telephone' || (!line.handedOver && (kind === 'end' || line.role !== 'staff')),
  );
  return (
    <li className={styles.row}>
      <div className={styles.grow}>
        <strong>{line.person.name}</strong>, {label}
        <p className={styles.quiet}>
          <Span line={line} />
        </p>
        <p className={styles.quiet}>
          {line.telephone ? <TelephoneLink number={line.telephone} /> : words.noTelephone}
        </p>
        {line.history.length > 0 ? (
          <details className={styles.details}>
            <summary className={styles.quiet}>{words.history(line.history.length)}</summary>
            <ul className={styles.points}>
              {line.history.map(({ at, text }) => (
                <li key={at + text}>
                  <When at={at} />: {text}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </div>
      {open ? (
        <div className={styles.buttons}>
          {acts.map((kind) => (
            <Button
              key={kind}
              size="small"
              aria-label={words.of(words[kind], line.person.name, label)}
              onClick={() => onAct(kind)}
            >
              {words[kind]}
            </Button>
          ))}
        </div>
      ) : null}
    </li>
  );
}

function Span({ line: { from, until, state } }: { line: RoleLineView }) {
  const now = useTab().clock.now();
  const begins = from === undefined ? words.always : (state === 'toCome' ? words.fromDay : words.since)(sayWhen(from, now));
  return [begins, ...(until ? [words.until(sayWhen(until, now))] : []), words.states[state]].filter(Boolean).join(', ');
}
