import { dutyWords, gapInWords } from '../../contract/words/duty-en-gb';
import { DAY, londonDay, londonInstant } from '../../domain/calendar/london';
import { gapsAhead } from '../../domain/duty/gaps';
import type { DutyGap } from '../../domain/duty/gaps';
import { gapsToTell } from '../../domain/duty/gaps-told';
import { holders } from '../../domain/people/roles';
import type { Timer } from '../../domain/ports';
import type { Deps } from '../deps';
import { roleWords } from '../incidents/words-for';
import { situationNow } from '../situation';
import type { Situation } from '../situation';

/** Busy conversations are tried again after so long. */
const AGAIN_MS = 5 * 60_000;
const LANTERN = { id: '', name: 'Lantern' };

/**
 * The look of the day: gaps of the coming weeks are told to the DSL and the headteacher, each gap once, and the timer
 * is set to tomorrow's opening. What was told is kept after the cards are out: a service killed in between tells it
 * again rather than never. Throws StoreUnavailable, EtagConflict: the lease runs out and another copy looks.
 *
 * Graph: reads and writes one item of `SchoolTimes`, updates the timer.
 */
export async function lookForGaps(deps: Deps, claimed: Timer): Promise<void> {
  const situation = await situationNow(deps);
  const { now, policy, holdings, duty } = situation;
  const kept = await deps.timesBook.read('gapsTold');
  const gaps = gapsAhead({ ...(duty ? { plan: duty } : {}), policy, holdings, now });
  const { news, told } = gapsToTell(gaps, kept?.value ?? []);
  if (news.length > 0 && (await tell(deps, situation, news)) === 'tryAgain') {
    await deps.timers.moveTo(claimed, new Date(now.getTime() + AGAIN_MS));
    return;
  }
  if (JSON.stringify(told) !== JSON.stringify(kept?.value ?? [])) {
    await deps.timesBook.write('gapsTold', told, { ...LANTERN, at: now.toISOString() }, kept);
  }
  await deps.timers.moveTo(claimed, nextLook(situation));
}

/** Nobody reached, but somebody busy: again soon. Who has it need not be told because others were busy. */
async function tell(deps: Deps, situation: Situation, news: readonly DutyGap[]): Promise<'done' | 'tryAgain'> {
  const { policy, holdings, now } = situation;
  const lines = news.map((gap) => gapInWords(gap, now, (role) => roleWords([role], policy).join('')));
  const note = {
    title: dutyWords.note.title(news.length),
    lines: [...lines, dutyWords.note.advice],
    open: { label: dutyWords.note.open, place: 'school/rota' },
  };
  const outcomes = await Promise.all(
    holders(holdings, ['dsl', 'headteacher'], now).map(({ id, name }) =>
      deps.notifier.note({ kind: 'person', personId: id, name }, note),
    ),
  );
  deps.log.info('gapsTold', { gaps: news.length, sent: outcomes.filter((outcome) => outcome === 'sent').length });
  return !outcomes.includes('sent') && outcomes.includes('tryAgain') ? 'tryAgain' : 'done';
}

/** Tomorrow, when school opens or would open. */
function nextLook({ now, policy }: Situation): Date {
  return londonInstant(londonDay(now) + DAY, policy.schoolDay.opens);
}
