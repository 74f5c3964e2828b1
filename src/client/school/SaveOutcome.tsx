import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { Outcome } from './use-kept';

interface SaveOutcomeProps {
  outcome: Outcome | undefined;
  /** Says what leads to the state that somebody else has made; what was written here is left then. */
  seeNow: string;
  onSeeNow: () => void;
}

/** How the last change went. Somebody having been quicker is no failure: it is said, and nothing is overwritten. */
export function SaveOutcome({ outcome, seeNow, onSeeNow }: SaveOutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a long form below it.
  // Newer browsers answer with a promise, which an effect must not return: React would call it as a function.
  useEffect(() => void box.current?.scrollIntoView?.({ block: 'nearest' }), [outcome]);
  return <div ref={box}>{outcome ? <Said outcome={outcome} seeNow={seeNow} onSeeNow={onSeeNow} /> : null}</div>;
}

function Said({ outcome, seeNow, onSeeNow }: SaveOutcomeProps & { outcome: Outcome }) {
  if ('done' in outcome) {
    return (
      <Notice intent="success" role="status">
        <p>{outcome.done}</p>
      </Notice>
    );
  }
  const { problem } = outcome;
  if (problem.code === 'conflict') {
    return (
      <Notice intent="warning" role="alert">
        <p>{problem.message}</p>
        <p>{problem.whatToDo}</p>
        <p>
          <Button onClick={onSeeNow}>{seeNow}</Button>
        </p>
      </Notice>
    );
  }
  if (problem.code !== 'badInput') return <ProblemNotice problem={problem} />;
  return (
    <Notice intent="danger" role="alert">
      <p>{problem.message}</p>
      {(problem.issues ?? []).length === 0 ? <p>{problem.whatToDo}</p> : null}
      <ul>
        {(problem.issues ?? []).map(({ path, message }) => (
          <li key={`${path} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
