import { useCallback, useEffect, useState } from 'react';
import type { AddNote, Classify, Pass, SortCase } from '../../contract/cases';
import type { Problem } from '../../contract/problem';
import { problemOf } from '../http';
import type { RecordPath } from '../service';
import { useTab } from '../tab/tab-context';
import { useRefresh } from '../ui/use-refresh';
import { useResource } from '../ui/use-resource';
import { caseWords } from '../words/en-gb/case';

/** What a person may do to a case; the service's abilities decide which are offered (P8). */
export type CaseAction =
  | { kind: 'acknowledge' }
  | { kind: 'take' }
  | { kind: 'pass'; words: Pass }
  | { kind: 'addNote'; note: AddNote }
  | { kind: 'classify'; words: Classify }
  | { kind: 'sort'; words: SortCase }
  | { kind: 'record'; what: RecordPath; body: object };

/** How the last action went. Somebody having been quicker is no failure: it is said kindly, and the page is renewed. */
export type Outcome = { intent: 'success' | 'info'; text: string } | { intent: 'problem'; problem: Problem };

/** One case, kept current, and what can be done to it. */
export function useCase(reference: string) {
  const { service, refreshSession } = useTab();
  const load = useCallback(() => service.openCase(reference), [service, reference]);
  const resource = useResource(load);
  const { reload } = resource;
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();

  const refresh = useCallback(() => {
    void reload();
    void refreshSession();
  }, [reload, refreshSession]);
  useRefresh(refresh);
  useEffect(() => setOutcome(undefined), [reference]);

  /** Answers true when the action took place. */
  async function act(action: CaseAction): Promise<boolean> {
    setBusy(true);
    setOutcome(undefined);
    try {
      await send(action);
      await reload();
      setOutcome({ intent: 'success', text: caseWords.done[action.kind] });
      return true;
    } catch (error) {
      const problem = problemOf(error);
      const overtaken = problem.code === 'alreadyDone' || problem.code === 'conflict';
      if (overtaken) await reload();
      setOutcome(
        overtaken
          ? { intent: 'info', text: `${problem.message} ${caseWords.changed}` }
          : { intent: 'problem', problem },
      );
      return false;
    } finally {
      setBusy(false);
    }
  }

  function send(action: CaseAction): Promise<unknown> {
    switch (action.kind) {
      case 'acknowledge':
        return service.acknowledge(reference);
      case 'take':
        return service.take(reference);
      case 'pass':
        return service.pass(reference, action.words);
      case 'addNote':
        return service.addNote(reference, action.note);
      case 'classify':
        return service.classify(reference, action.words);
      case 'sort':
        return service.sort(reference, action.words);
      case 'record':
        return service.record(reference, action.what, action.body);
    }
  }

  return { ...resource, busy, outcome, act };
}

export type Act = ReturnType<typeof useCase>['act'];
