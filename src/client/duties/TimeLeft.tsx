import type { CaseClockView } from '../../contract/duties';
import { sayDue, sayFully, sayUntil, sayWhen } from '../time/when';
import { useTickingNow } from '../ui/use-ticking-now';
import { duties as words } from '../words/en-gb/duties';

/** "By tomorrow 10:20, in 22 h", counted by the service's time. */
export function TimeLeft({ dueAt, state }: { dueAt: string; state: CaseClockView['state'] }) {
  const now = useTickingNow();
  const left = sayUntil(dueAt, now);
  const [word, said] =
    state === 'possible' ? [words.possibleFrom, sayWhen(dueAt, now)] : [words.due, sayDue(dueAt, now)];
  return (
    <span>
      {word}{' '}
      <time dateTime={dueAt} title={sayFully(dueAt)}>
        {said}
      </time>
      {left === 'now' ? null : `, ${left}`}
    </span>
  );
}
