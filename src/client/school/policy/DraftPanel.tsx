import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellInput, MatrixView, PolicyChangeInput, PolicySavedView, PolicyView } from '../../../contract/policy';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { common } from '../../words/en-gb/common';
import { policyWords } from '../../words/en-gb/policy';
import { Effects } from './Effects';
import { MovedNotice } from './MovedNotice';
import { usePolicyStyles } from './policy-styles';
import { SaveForm } from './SaveForm';
import { Sentences } from './Sentences';
import { usePolicyPreview, type PolicyPreview } from './use-preview';
import { useSavePolicy } from './use-save';

const words = policyWords.draft;

interface DraftPanelProps {
  base: string;
  /** Absent while nothing is wanted otherwise. */
  change?: PolicyChangeInput;
  onSaved: (saved: PolicySavedView) => void;
  onDrop: () => void;
  /** The person goes on with their changes on top of somebody else's version. */
  onTop: (theirs: PolicyView) => void;
  /** Which wishes somebody else's version overlays, with its matrices for their words. */
  both?: (theirs: PolicyView) => { wishes: readonly CellInput[]; matrices: readonly MatrixView[] };
}

/** What somebody is about to change, what it would mean, and the way to save it with a reason. */
export function DraftPanel({ base, change, onSaved, onDrop, onTop, both }: DraftPanelProps) {
  const styles = usePolicyStyles();
  const [page, setPage] = useState(1);
  const [turn, setTurn] = useState(0);
  const preview = usePolicyPreview(base, change, page, turn);
  const { save, busy, problem, overtaken, forget } = useSavePolicy(onSaved);
  const ready = change !== undefined && preview.view !== undefined && preview.view.changes.length > 0;
  return (
    <section className={styles.draft} aria-labelledby="draft">
      <h2 className={styles.title} id="draft">
        {words.title}
      </h2>
      <Wanted change={change} preview={preview} onPage={setPage} onRetry={() => setTurn(turn + 1)} />
      {overtaken ? (
        <MovedNotice
          overtaken={overtaken}
          both={both?.(overtaken.theirs)}
          onTop={() => {
            onTop(overtaken.theirs);
            forget();
          }}
        />
      ) : null}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {problem?.issues ? <Sentences of={problem.issues.map(({ message }) => message)} /> : null}
      {ready && !overtaken ? (
        <SaveForm busy={busy} onSave={(reason, from) => void save({ base, change, reason, ...(from ? { from } : {}) })} />
      ) : null}
      <div>
        <Button onClick={onDrop} disabledFocusable={busy}>
          {words.drop}
        </Button>
      </div>
    </section>
  );
}

interface WantedProps {
  change?: PolicyChangeInput;
  preview: PolicyPreview;
  onPage: (page: number) => void;
  onRetry: () => void;
}

/** The changes in words, or everything that is wrong with a file; and the cases that would have gone differently. */
function Wanted({ change, preview: { view, problem, loading }, onPage, onRetry }: WantedProps) {
  const styles = usePolicyStyles();
  if (!change) return <p>{words.none}</p>;
  return (
    <>
      <div role="status" className={styles.quiet}>
        {loading ? words.looking : view?.version ? words.name(view.version) : ''}
      </div>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: onRetry }} /> : null}
      {view && view.problems.length > 0 ? (
        <Notice intent="danger" role="alert">
          <p>
            <strong>{policyWords.file.problems(view.problems.length)}</strong>
          </p>
          <Sentences of={view.problems.map(({ path, message }) => `${path || policyWords.file.whole}: ${message}`)} />
        </Notice>
      ) : null}
      {view && view.problems.length === 0 ? (
        view.changes.length > 0 ? (
          <Sentences of={view.changes} />
        ) : (
          <p>{words.none}</p>
        )
      ) : null}
      {view?.effects && view.changes.length > 0 ? <Effects effects={view.effects} onPage={onPage} /> : null}
    </>
  );
}
