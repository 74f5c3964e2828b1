import { Button } from '@fluentui/react-components';
import type { CellInput, MatrixView } from '../../../contract/policy';
import { Notice } from '../../ui/Notice';
import { policyWords } from '../../words/en-gb/policy';
import { sayStrength } from './say-cell';
import { Sentences } from './Sentences';
import type { Overtaken } from './use-save';

const words = policyWords.moved;

interface MovedNoticeProps {
  overtaken: Overtaken;
  both?: { wishes: readonly CellInput[]; matrices: readonly MatrixView[] };
  onTop: () => void;
}

/** Who was faster and what they changed; the person's own changes stay on screen and can go on top of it. */
export function MovedNotice({ overtaken: { problem, theirs }, both, onTop }: MovedNoticeProps) {
  const clashes = (both?.wishes ?? []).map((wish) => sayWish(wish, both?.matrices ?? []));
  return (
    <Notice intent="warning" role="alert">
      <p>
        <strong>{problem.message}</strong>
      </p>
      {theirs.newest.origin ? <p>“{theirs.newest.origin.reason}”</p> : null}
      <p>{words.theirs}</p>
      <Sentences of={theirs.changes?.sentences ?? []} />
      {clashes.length > 0 ? (
        <>
          <p>{words.both}</p>
          <Sentences of={clashes} />
        </>
      ) : null}
      <p>{problem.whatToDo}</p>
      <div>
        <Button onClick={onTop}>{words.onTop}</Button>
      </div>
    </Notice>
  );
}

function sayWish({ matrix, row, action, strength }: CellInput, matrices: readonly MatrixView[]): string {
  const view = matrices.find(({ id }) => id === matrix);
  const label = view?.actions.find(({ id }) => id === action)?.label ?? action;
  return `${policyWords.undecidedCell(row, label)}: ${sayStrength(strength)}`;
}
