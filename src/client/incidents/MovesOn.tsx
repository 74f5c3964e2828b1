import { sayFully, sayUntil } from '../time/when';
import { useTickingNow } from '../ui/use-ticking-now';
import { cases as words } from '../words/en-gb/cases';

/** "Moves on in 4 min", counted by the service's time. */
export function MovesOn({ at }: { at: string | undefined }) {
  const now = useTickingNow();
  if (!at) return <>{words.stays}</>;
  const until = sayUntil(at, now);
  return (
    <time dateTime={at} title={sayFully(at)}>
      {until === 'now' ? words.movingOn : words.movesOn(until)}
    </time>
  );
}
