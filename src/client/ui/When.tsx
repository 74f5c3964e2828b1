import { useTab } from '../tab/tab-context';
import { sayFully, sayWhen } from '../time/when';

/** "today 10:31", with the whole date on hover. */
export function When({ at }: { at: string }) {
  const { clock } = useTab();
  return (
    <time dateTime={at} title={sayFully(at)}>
      {sayWhen(at, clock.now())}
    </time>
  );
}
