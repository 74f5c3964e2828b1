import { reportDraftSchema, type ReportDraft } from '../../../contract/reports';
import { dialogWords } from '../../../contract/words/dialog-en-gb';
import type { MessageRecord, Report } from '../../../domain/incidents/types';
import type { DialogState, DialogStep, Seen } from './state';

const said = dialogWords.trouble;

/** The draft as the contract wants it, or the card that still misses something. */
export function completeDraft(
  state: DialogState,
  seen: Seen,
): { draft: ReportDraft } | { step: DialogStep; problem: string } {
  const { aboutNobody: _aboutNobody, ...draft } = state.draft;
  const parsed = reportDraftSchema.safeParse(draft);
  if (parsed.success && (parsed.data.whatHappened !== '' || seen.messageSpeaks))
    return { draft: parsed.data };
  if (draft.kind === undefined) return { step: 'kind', problem: said.chooseKind };
  if (draft.childInDanger === undefined) return { step: 'danger', problem: said.chooseDanger };
  if (draft.about === undefined) return { step: 'about', problem: said.chooseAbout };
  return { step: 'what', problem: said.writeAccount };
}

/** The report as the use case takes it. The key stays the same however often it is sent (P1). */
export function reportOf(draft: ReportDraft, state: DialogState, message: MessageRecord | undefined): Report {
  const { mails: _mails, ...said } = draft;
  return {
    ...said,
    reportKey: state.reportKey,
    source: message ? 'teamsMessage' : 'teamsCompose',
    ...(message ? { message } : {}),
  };
}
