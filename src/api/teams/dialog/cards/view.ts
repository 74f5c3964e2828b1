import type { ContactView, PreviewView } from '../../../../contract/reports';
import type { DirectoryPerson } from '../../../../domain/ports';
import type { DialogState } from '../state';
import type { DialogSchool } from '../turn';

/** Everything a card of the dialog is made from; the builders ask nobody for anything. */
export interface DialogView {
  state: DialogState;
  problems: readonly string[];
  /** Inputs as typed, shown again beside problems. */
  typed: Record<string, string>;
  now: Date;
  /** Police, children's social care, the DSL. */
  emergency: readonly ContactView[];
  /** The message the concern is about: its author and time always; a short quote unless it is withheld or gone. */
  message?: { author: string; authorIsPerson: boolean; sentAt: string; quote?: string; deleted: boolean };
  /** Where the report goes, where a deployment serves several schools. */
  school?: DialogSchool;
  /** INV-4: nothing of the message is shown or kept. */
  withheld: boolean;
  /** Whom a name may mean, for the people card; undefined while the directory does not answer. */
  matches?: readonly { name: string; people: readonly DirectoryPerson[] }[];
  /** Who will read it, for the check card; undefined when that cannot be said just now. */
  preview?: PreviewView;
}
