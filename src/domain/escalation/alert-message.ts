import type { ClockId } from '../policies/clocks';
import type { ShownKind } from '../incidents/sorting';
import type { Lane, Priority } from '../incidents/types';

/**
 * What a card may say (P7, DAT-1): no child's name, no narrative, no sender, no quote. In the staff and headteacher
 * lanes there is no kind either: only that a confidential concern needs the reader (ESC-2, ESC-3).
 */
export interface AlertMessage {
  reference: string;
  /** A fire drill: nothing has happened. */
  drill?: true;
  lane: Lane;
  confidential: boolean;
  kind?: ShownKind;
  priority: Priority;
  reportedAt: string;
  /** Why this card came: the first alert, silence at the step before, nobody left to tell, or a clock of the case. */
  cause: 'first' | 'movedOn' | 'nobodyLeft' | 'clock';
  /** Cause `clock`: which one (never in a confidential lane), and how it stands. */
  clock?: { id?: ClockId; what: 'near' | 'late' | 'possible'; dueAt: string };
  /** Who was told before and did not answer, in words ("the DSL channel"). */
  movedOnFrom?: string;
  /** The alert may have gone out before: Lantern could not be sure that it arrived (P2). */
  repeat: boolean;
  state:
    | { kind: 'waiting'; movesOnAt: string; movesOnTo: string }
    | { kind: 'lastStep' }
    | { kind: 'acknowledged'; by: string; at: string }
    | { kind: 'taken'; by: string; at: string };
  /** On an alarm that nobody has answered: whom to ring, by role. */
  ring?: readonly { who: string; telephone: string }[];
  /** Steps already climbed, oldest first, for the line of steps on the card. */
  told: readonly { who: string; at: string }[];
}
