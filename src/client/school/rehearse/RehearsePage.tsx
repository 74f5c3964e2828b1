import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../contract/problem';
import type { RehearsalDraft, RehearsalView } from '../../../contract/rehearsals';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { rehearseWords as words } from '../../words/en-gb/rehearse';
import { RehearsalForm } from './RehearsalForm';
import { RehearsalResult } from './RehearsalResult';
import { useRehearseStyles } from './rehearse-styles';

/** An invented concern walked through the school's own settings: who would be told, when, by which clause. */
export function RehearsePage() {
  const styles = useRehearseStyles();
  const { service } = useTab();
  const [state, setState] = useState<{ view?: RehearsalView; problem?: Problem; busy?: boolean }>({});
  const result = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (state.view && !state.busy) result.current?.focus();
  }, [state]);

  async function walk(draft: RehearsalDraft) {
    setState((before) => ({ ...before, busy: true }));
    try {
      setState({ view: await service.rehearse(draft) });
    } catch (error) {
      setState({ problem: problemOf(error) });
    }
  }
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <RehearsalForm busy={state.busy === true} onWalk={(draft) => void walk(draft)} />
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
      {state.view ? <RehearsalResult view={state.view} heading={result} /> : null}
    </div>
  );
}
