import { useCallback, useMemo, useState } from 'react';
import type { PolicyChangeInput, PolicySavedView, PolicyView } from '../../../contract/policy';
import { DraftPanel } from './DraftPanel';
import { rebased, wishesOverlaid, withWish, type Draft } from './draft';
import { FileChoice } from './FileChoice';
import { Matrices } from './Matrices';

export interface EditorProps {
  view: PolicyView;
  onSaved: (saved: PolicySavedView) => void;
  onDrop: () => void;
}

/** The matrices to be changed cell by cell. The draft lives here until it is saved or left. */
export function PolicyEditor({ view, onSaved, onDrop }: EditorProps) {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState<Draft>(new Map());
  const change = useMemo<PolicyChangeInput | undefined>(
    () => (draft.size > 0 ? { kind: 'cells', cells: [...draft.values()] } : undefined),
    [draft],
  );
  return (
    <>
      <Matrices
        matrices={base.matrices}
        draft={draft}
        onWish={(matrix, wish) => setDraft((before) => withWish(before, matrix, wish))}
      />
      <DraftPanel
        base={base.shown.version}
        change={change}
        {...{ onSaved, onDrop }}
        both={(theirs) => ({ wishes: wishesOverlaid(draft, base.matrices, theirs.matrices), matrices: theirs.matrices })}
        onTop={(theirs) => {
          setBase(theirs);
          setDraft(rebased(draft, theirs.matrices));
        }}
      />
    </>
  );
}

/** A whole policy from a file: what it changes is shown before it can be saved. */
export function PolicyImport({ view, onSaved, onDrop }: EditorProps) {
  const [base, setBase] = useState(view.shown.version);
  const [change, setChange] = useState<PolicyChangeInput>();
  const read = useCallback((text: string) => setChange({ kind: 'file', text }), []);
  return (
    <>
      <FileChoice onText={read} />
      <DraftPanel {...{ base, change, onSaved, onDrop }} onTop={(theirs) => setBase(theirs.shown.version)} />
    </>
  );
}
