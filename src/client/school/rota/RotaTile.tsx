import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { useResource } from '../../ui/use-resource';
import { rotaWords as words } from '../../words/en-gb/rota';

/** On the page School: whether times are coming in which nobody is there. Silent when it cannot be told. */
export function RotaTile() {
  const { value } = useResource(useTab().service.rota);
  const count = value?.gaps.length ?? 0;
  if (count === 0) return null;
  return (
    <Notice intent="warning">
      <p>{words.tile(count)}</p>
    </Notice>
  );
}
