import { useEffect, useState } from 'react';
import type { PeopleView } from '../../contract/session';
import { useTab } from '../tab/tab-context';

type Found = PeopleView['people'];

const SHORTEST = 2;
const WAIT_MS = 250;

export type PeopleSearch = { state: 'idle' | 'searching' | 'failed' } | { state: 'found'; people: Found };

/** Looks a name up in the school's directory, a moment after the last key; an older question never overtakes. */
export function usePeopleSearch(text: string): PeopleSearch {
  const { service } = useTab();
  const [answer, setAnswer] = useState<{ text: string; search: PeopleSearch }>({
    text: '',
    search: { state: 'idle' },
  });
  const asked = text.trim();
  useEffect(() => {
    if (asked.length < SHORTEST) return undefined;
    const control = new AbortController();
    const timer = setTimeout(() => {
      service.people(asked, control.signal).then(
        ({ people }) =>
          !control.signal.aborted && setAnswer({ text: asked, search: { state: 'found', people } }),
        () => !control.signal.aborted && setAnswer({ text: asked, search: { state: 'failed' } }),
      );
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [asked, service]);
  if (asked.length < SHORTEST) return { state: 'idle' };
  return answer.text === asked ? answer.search : { state: 'searching' };
}
