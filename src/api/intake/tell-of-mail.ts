import { intakeWords } from '../../contract/words/intake-en-gb';
import { holders } from '../../domain/people/roles';
import type { Deps } from '../deps';
import { situationNow } from '../situation';

const TOLD_ROLES = ['dsl', 'deputyDsl'] as const;

/**
 * A card to those who look after the mailbox: that something was set aside, and where to look; nothing out of it (P7).
 * One that was busy is not tried again: the list shows what waits.
 */
export async function tellOfMail(deps: Deps, why: keyof typeof intakeWords.note.lines): Promise<void> {
  const { holdings, now } = await situationNow(deps);
  const dsl = holders(holdings, TOLD_ROLES, now);
  const people = dsl.length > 0 ? dsl : holders(holdings, 'headteacher', now);
  const note = {
    title: intakeWords.note.title,
    lines: [intakeWords.note.lines[why]],
    open: { label: intakeWords.note.open, place: 'school/mailbox' },
  };
  const told = await Promise.all(
    people.map(({ id, name }) => deps.notifier.note({ kind: 'person', personId: id, name }, note)),
  );
  deps.log.info('mailTold', { why, sent: told.filter((outcome) => outcome === 'sent').length });
}
