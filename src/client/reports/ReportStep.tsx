import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type FormEvent } from 'react';
import { Notice } from '../ui/Notice';
import { ProblemNotice } from '../ui/ProblemNotice';
import { report } from '../words/en-gb/report';
import { ErrorSummary } from './ErrorSummary';
import { STEPS } from './report-form';
import { useReportStyles } from './report-styles';
import { CheckStep } from './steps/CheckStep';
import { DangerStep } from './steps/DangerStep';
import { KindStep } from './steps/KindStep';
import { WhatStep } from './steps/WhatStep';
import { WhoStep } from './steps/WhoStep';
import type { ReportState } from './use-report';

const PAGES = { kind: KindStep, danger: DangerStep, who: WhoStep, what: WhatStep };

/** One question with its buttons. The focus goes to the question when it changes, not on first sight of the page. */
export function ReportStep({ state }: { state: ReportState }) {
  const styles = useReportStyles();
  const { form, change, issues, problem, sending, goTo } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef(form.step);
  useEffect(() => {
    if (seen.current === form.step) return;
    seen.current = form.step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [form.step]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (form.step !== 'check') state.next();
    else if (!sending) void state.send();
  }
  const previous = STEPS[STEPS.indexOf(form.step) - 1];
  const Page = form.step === 'check' ? undefined : PAGES[form.step];
  return (
    <form className={styles.form} onSubmit={onSubmit} noValidate>
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {report.headings[form.step]}
      </h2>
      <ErrorSummary issues={issues} goTo={goTo} />
      {Page ? (
        <Page form={form} change={change} issues={issues} />
      ) : (
        <CheckStep form={form} change={change} issues={issues} goTo={goTo} />
      )}
      {problem && form.step === 'check' ? <NotSent state={state} /> : null}
      <div className={styles.buttons}>
        {problem && form.step === 'check' ? null : (
          <Button appearance="primary" size="large" type="submit" disabledFocusable={sending}>
            {form.step === 'check' ? (sending ? report.check.sending : report.check.send) : report.continue}
          </Button>
        )}
        {previous ? (
          <Button size="large" onClick={() => goTo(previous)} disabled={sending}>
            {report.back}
          </Button>
        ) : null}
      </div>
    </form>
  );
}

/** Sending failed: nothing is lost, the reason in a sentence, one button, one number. */
function NotSent({ state }: { state: ReportState }) {
  const { problem, sending } = state;
  if (!problem) return null;
  const uncertain = problem.code === 'tryAgain' || problem.code === 'unexpected';
  return (
    <>
      <ProblemNotice
        problem={problem}
        notTheLead={state.form.about === 'dsl'}
        retry={{
          label: sending ? report.check.sending : report.check.sendAgain,
          onClick: () => void state.send(),
          busy: sending,
        }}
      />
      <Notice intent="info">
        <p>{report.check.notSent}</p>
        {uncertain ? <p>{report.check.unsure}</p> : null}
      </Notice>
    </>
  );
}
