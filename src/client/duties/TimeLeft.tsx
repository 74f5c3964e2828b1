import type { CaseClockView } from '../../contract/duties';
import { sayUntil } from '../time/when';
import { useTickingNow } from '../ui/use-ticking-now';
import { When } from '../ui/When';
import { duties as words } from '../words/en-gb/duties';

/** "By tomorrow 10:20, in 22 h", counted by the service's time. */
export function TimeLeft({ dueAt, state }: { dueAt: string; state: CaseClockView['state'] }) {
  const now = useTickingNow();
  const left = sayUntil(dueAt, now);
  return (
    <span>
      {state === 'possible' ? words.possibleFrom : words.due} <When at={dueAt} />
      {left === 'now' ? null : `, ${left}`}
    </span>
  );
}
