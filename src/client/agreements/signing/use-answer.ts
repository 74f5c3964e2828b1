import { useState } from 'react';
import type { SignReceiptView } from '../../../contract/agreements';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';

interface Answering {
  busy: boolean;
  problem: Problem | undefined;
  send: (answer: () => Promise<SignReceiptView>) => Promise<void>;
}

/** Sends a signature or a refusal. On a version that somebody has replaced the new one is fetched, and nothing typed is lost. */
export function useAnswer(onDone: (answer: SignReceiptView) => void, reload: () => Promise<void>): Answering {
  const [state, setState] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  async function send(answer: () => Promise<SignReceiptView>) {
    setState({ busy: true });
    try {
      onDone(await answer());
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code === 'conflict') await reload();
      setState({ busy: false, problem });
    }
  }
  return { busy: state.busy, problem: state.problem, send };
}
