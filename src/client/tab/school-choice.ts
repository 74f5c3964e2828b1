const KEY = 'lantern.school';

/** Which school every request is about, where a person holds roles at several; remembered on this device. */
export interface SchoolChoice {
  /** For a request to this path. Only who is here is asked of the school wanted next; all else is of the one on screen. */
  of(path: string): string | undefined;
  /** The person chose this school. */
  choose(id: string): void;
  /** A link leads to this school, this once. */
  ask(id: string | undefined): void;
  /** The service says which one it is, and the screen follows; false when that is not the one a link asked for. */
  settle(id: string | undefined): boolean;
  /** The service did not answer: the school on screen stays. */
  stay(): void;
}

export function createSchoolChoice(memory: Storage | undefined): SchoolChoice {
  let current: string | undefined;
  let wanted = remembered(memory);
  let asked: string | undefined;
  return {
    of: (path) => (path === '/api/me' ? (wanted ?? current) : current),
    choose: (id) => {
      wanted = id;
    },
    ask: (id) => {
      asked = id;
      wanted = id ?? wanted;
    },
    settle: (id) => {
      const met = asked === undefined || id === undefined || asked === id;
      if (asked === undefined) remember(memory, id);
      asked = undefined;
      wanted = undefined;
      current = id;
      return met;
    },
    stay: () => {
      if (current !== undefined) wanted = undefined;
    },
  };
}

function remembered(memory: Storage | undefined): string | undefined {
  try {
    return memory?.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Without a memory on this device it is chosen again next time. */
function remember(memory: Storage | undefined, id: string | undefined): void {
  try {
    if (id === undefined) memory?.removeItem(KEY);
    else memory?.setItem(KEY, id);
  } catch {
    // The browser refuses.
  }
}
