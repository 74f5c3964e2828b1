import { intakeWords } from '../../contract/words/intake-en-gb';
import { holders } from '../../domain/people/roles';
import type { Deps } from '../deps';
import { situationNow } from '../situation';

/** A rule that fits nothing would else send a card for every mail; the list shows them all. */
const PAUSE_MS = 60 * 60_000;
const toldAt = new WeakMap<Deps['notifier'], Map<string, number>>();

const TOLD_ROLES = ['dsl', 'deputyDsl'] as const;

/**
 * A card to those who look after the mailbox: that something was set aside, and where to look; nothing out of it (P7).
 * One that was busy is not tried again: the list shows what waits.
 */
export async function tellOfMail(deps: Deps, why: keyof typeof intakeWords.note.lines): Promise<void> {
  const { holdings, now } = await situationNow(deps);
  const told = toldAt.get(deps.notifier) ?? new Map<string, number>();
  toldAt.set(deps.notifier, told);
  if (now.getTime() - (told.get(why) ?? 0) < PAUSE_MS) return;
  told.set(why, now.getTime());
  const dsl = holders(holdings, TOLD_ROLES, now);
  const people = dsl.length > 0 ? dsl : holders(holdings, 'headteacher', now);
  const note = {
    title: intakeWords.note.title,
    lines: [intakeWords.note.lines[why]],
    open: { label: intakeWords.note.open, place: 'school/mailbox' },
  };
  const sent = await Promise.all(
    people.map(({ id, name }) => deps.notifier.note({ kind: 'person', personId: id, name }, note)),
  );
  deps.log.info('mailTold', { why, sent: sent.filter((outcome) => outcome === 'sent').length });
}
