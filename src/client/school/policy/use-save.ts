import { useState } from 'react';
import type { PolicySavedView, PolicyView, SavePolicy } from '../../../contract/policy';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';

/** Somebody saved a version first: what the service said, and that version with what it changed since ours began. */
export interface Overtaken {
  problem: Problem;
  theirs: PolicyView;
}

/** Saves a new version. What somebody has done so far stays on screen whatever comes of it. */
export function useSavePolicy(onSaved: (saved: PolicySavedView) => void) {
  const { service } = useTab();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [overtaken, setOvertaken] = useState<Overtaken>();

  async function save(wanted: SavePolicy): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    setOvertaken(undefined);
    try {
      onSaved(await service.savePolicy(wanted));
    } catch (error) {
      await explain(problemOf(error), wanted.base);
    } finally {
      setBusy(false);
    }
  }

  async function explain(refused: Problem, base: string): Promise<void> {
    if (refused.code !== 'conflict') return setProblem(refused);
    try {
      const { newest } = await service.policy();
      setOvertaken({ problem: refused, theirs: await service.policy({ version: newest.version, since: base }) });
    } catch {
      setProblem(refused);
    }
  }

  return { save, busy, problem, overtaken, forget: () => setOvertaken(undefined) };
}
