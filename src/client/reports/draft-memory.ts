import { londonDay } from '../../contract/words/london-time';
import type { ReportForm } from './report-form';

const PREFIX = 'lantern.draft.';

interface KeptDraft {
  day: string;
  form: ReportForm;
}

/** A report that was begun, for the rest of the day, on this device, for one person. */
export interface DraftMemory {
  /** False where the browser grants no memory: then the page must not promise any. */
  readonly works: boolean;
  read(): ReportForm | undefined;
  keep(form: ReportForm): void;
  forget(): void;
}

/**
 * Keeps drafts by person, because devices in schools are shared, and throws away whatever is not of today (anybody's).
 * @param whose the person, and at which school where there are several
 * @param now the present time, for the day
 */
export function draftMemory(memory: Storage | undefined, whose: string, now: () => Date): DraftMemory {
  const key = PREFIX + whose;
  const quietly = <T>(work: (memory: Storage) => T): T | undefined => {
    try {
      return memory && work(memory);
    } catch {
      return undefined; // The browser refuses (private window, no space): the form still works without.
    }
  };
  const today = () => londonDay(now());
  const works = quietly((store) => forgetOthersDays(store, today())) === true;
  return {
    works,
    read: () => quietly((store) => readDraft(store, key, today())),
    keep: (form) =>
      void quietly((store) => store.setItem(key, JSON.stringify({ day: today(), form } satisfies KeptDraft))),
    forget: () => void quietly((store) => store.removeItem(key)),
  };
}

function readDraft(store: Storage, key: string, day: string): ReportForm | undefined {
  const kept = parse(store.getItem(key));
  return kept?.day === day ? kept.form : undefined;
}

function forgetOthersDays(store: Storage, day: string): true {
  for (const key of Object.keys(store)) {
    if (key.startsWith(PREFIX) && parse(store.getItem(key))?.day !== day) store.removeItem(key);
  }
  return true;
}

function parse(text: string | null): KeptDraft | undefined {
  try {
    const kept = JSON.parse(text ?? 'null') as KeptDraft | null;
    return kept && typeof kept.form?.reportKey === 'string' ? kept : undefined;
  } catch {
    return undefined;
  }
}
