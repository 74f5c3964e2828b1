import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../../contract/problem';
import type { SentMail } from '../../contract/mail';
import type { ReceiptView } from '../../contract/reports';
import { problemOf } from '../http';
import { useTab } from '../tab/tab-context';
import { draftMemory } from './draft-memory';
import { emptyForm, isStarted, STEPS, toSubmit, type ReportForm, type Step } from './report-form';
import { issuesBefore, issuesFromService, issuesOf, type Issue } from './report-issues';

/** The receipt of a report just sent; `changed` when the form differed from what had gone out before (P1). */
export interface Sent {
  receipt: ReceiptView;
  changed: boolean;
}

/**
 * State of the report page: the form, the draft on this device, and the sending. In the task pane
 * `mails` are what it is about, and `draftOf` keeps its draft apart from those of other e-mails.
 */
export function useReport({ mails, draftOf = '' }: { mails?: readonly SentMail[]; draftOf?: string } = {}) {
  const { service, session, clock, memory } = useTab();
  const whose = [session.person.id, session.school.id].filter(Boolean).join('@') + draftOf;
  const drafts = useMemo(() => draftMemory(memory, whose, clock.now), [memory, whose, clock]);
  const [found] = useState(() => drafts.read());
  const [answers, setForm] = useState<ReportForm>(() => found ?? emptyForm(crypto.randomUUID()));
  const form = useMemo(() => (mails ? { ...answers, mails } : answers), [answers, mails]);
  const [issues, setIssues] = useState<Issue[]>([]);
  const [problem, setProblem] = useState<Problem>();
  const [sending, setSending] = useState(false);
  const [sent, setSent] = useState<Sent>();

  useEffect(() => {
    if (!sent && isStarted(answers)) drafts.keep(answers);
  }, [drafts, answers, sent]);

  const change = (part: Partial<ReportForm>) => setForm((before) => ({ ...before, ...part }));
  const goTo = (step: Step) => {
    setIssues([]);
    change({ step });
  };

  function next() {
    const wrong = issuesOf(form, form.step);
    setIssues(wrong);
    const step = STEPS[STEPS.indexOf(form.step) + 1];
    if (wrong.length === 0 && step) change({ step });
  }

  async function send() {
    const missing = issuesBefore(form, 'check');
    const report = toSubmit(form);
    setIssues(missing);
    if (missing.length > 0 || !report) return;
    const out = JSON.stringify(report);
    setSending(true);
    setProblem(undefined);
    change({ sentOnce: form.sentOnce ?? out });
    try {
      const receipt = await service.submit(report);
      drafts.forget();
      setSent({ receipt, changed: receipt.repeated && form.sentOnce !== undefined && form.sentOnce !== out });
    } catch (error) {
      const refusal = problemOf(error);
      setProblem(refusal);
      setIssues(issuesFromService(form, refusal.issues ?? []));
      // Refused for what it says: nothing was stored, so the next try is a first one.
      if (refusal.code === 'badInput' || refusal.code === 'tooLarge') change({ sentOnce: form.sentOnce });
    } finally {
      setSending(false);
    }
  }

  function startAgain() {
    drafts.forget();
    setSent(undefined);
    setProblem(undefined);
    setIssues([]);
    setForm(emptyForm(crypto.randomUUID()));
  }

  return {
    form,
    setForm,
    change,
    issues,
    problem,
    sending,
    sent,
    next,
    goTo,
    send,
    startAgain,
    draftsWork: drafts.works,
    foundDraft: found !== undefined && found.reportKey === form.reportKey,
  };
}

export type ReportState = ReturnType<typeof useReport>;
