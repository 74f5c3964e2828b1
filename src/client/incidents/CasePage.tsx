import { lazy, Suspense } from 'react';
import type { CaseView } from '../../contract/cases';
import { PartBoundary } from '../tab/PartBoundary';
import { CaseClocks } from '../duties/CaseClocks';
import { CaseParents } from '../duties/CaseParents';
import { CaseRepeats } from '../duties/CaseRepeats';
import { PageSkeleton } from '../tab/PageSkeleton';
import { RouteLink } from '../tab/RouteLink';
import { useTab } from '../tab/tab-context';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { PrioritySign } from '../ui/PrioritySign';
import { ProblemNotice } from '../ui/ProblemNotice';
import { caseWords as words } from '../words/en-gb/case';
import { common } from '../words/en-gb/common';
import { NO_FILTERS } from './case-filters';
import { useCaseStyles } from './case-styles';
import { CaseActions } from './CaseActions';
import { CaseChronology } from './CaseChronology';
import { CaseClassify } from './CaseClassify';
import { CaseClimb } from './CaseClimb';
import { CaseFacts } from './CaseFacts';
import { CaseInvolved } from './CaseInvolved';
import { CaseMessage } from './CaseMessage';
import { CasePolicy } from './CasePolicy';
import { MovesOn } from './MovesOn';
import { NoteForm } from './NoteForm';
import { useCase, type Act, type Outcome } from './use-case';

// Few cases come from an e-mail.
const CaseMails = lazy(() => import('../evidence/CaseMails').then((part) => ({ default: part.CaseMails })));
const CaseMailbox = lazy(() => import('../evidence/CaseMailbox').then((part) => ({ default: part.CaseMailbox })));
const CaseEvidence = lazy(() => import('../evidence/CaseEvidence').then((part) => ({ default: part.CaseEvidence })));

/** One case: actions and clocks, facts and people, chronology. On a phone the actions come first. */
export function CasePage({ reference }: { reference: string }) {
  const styles = useCaseStyles();
  const { session } = useTab();
  const { value, problem, reload, busy, outcome, act } = useCase(reference);
  return (
    <div className={styles.page}>
      {session.abilities.listCases ? (
        <div>
          <RouteLink to={{ page: 'cases', filters: NO_FILTERS }}>{words.back}</RouteLink>
        </div>
      ) : null}
      <PageHeading>
        {value ? words.title(value.reference, value.kindLabel) : words.loadingTitle(reference)}
      </PageHeading>
      <OutcomeLine outcome={outcome} />
      {problem && value ? (
        <Notice intent="warning" role="status">
          <p>{words.stale}</p>
        </Notice>
      ) : null}
      {problem && !value ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? <CaseBody view={value} busy={busy} act={act} /> : problem ? null : <PageSkeleton />}
    </div>
  );
}

/** Always there, so that a screen reader hears what changes in it. */
function OutcomeLine({ outcome }: { outcome: Outcome | undefined }) {
  if (outcome?.intent === 'problem') return <ProblemNotice problem={outcome.problem} />;
  return (
    <div role="status">
      {outcome ? (
        <Notice intent={outcome.intent}>
          <p>{outcome.text}</p>
        </Notice>
      ) : null}
    </div>
  );
}

function CaseBody({ view, busy, act }: { view: CaseView; busy: boolean; act: Act }) {
  const styles = useCaseStyles();
  return (
    <>
      <div className={styles.signs}>
        <PrioritySign priority={view.priority} label={view.priorityLabel} />
        <span>{view.statusLabel}</span>
        <span>
          <MovesOn at={view.movesOnAt} />
        </span>
      </div>
      <div className={styles.columns}>
        <div className={styles.actions}>
          <CaseActions view={view} busy={busy} act={act} />
          <CaseClocks view={view} busy={busy} act={act} />
          <CaseClimb steps={view.climb} />
        </div>
        <div className={styles.facts}>
          <CaseFacts view={view} />
          <CaseInvolved view={view} busy={busy} act={act} />
          <CaseParents view={view} busy={busy} act={act} />
          {view.message ? <CaseMessage message={view.message} /> : null}
          {view.mails ? (
            <PartBoundary>
              <Suspense fallback={<PageSkeleton />}>
                <CaseMailbox view={view} busy={busy} act={act} />
                <CaseMails mails={view.mails} />
                {view.openEvidence ? <CaseEvidence reference={view.reference} /> : null}
              </Suspense>
            </PartBoundary>
          ) : null}
          {view.abilities.classify ? <CaseClassify view={view} busy={busy} act={act} /> : null}
        </div>
        <div className={styles.chronology}>
          <CaseChronology view={view} />
          {view.abilities.addNote ? <NoteForm busy={busy} act={act} /> : null}
        </div>
        <div className={styles.policy}>
          <CasePolicy view={view} busy={busy} act={act} />
          <CaseRepeats view={view} busy={busy} act={act} />
        </div>
      </div>
    </>
  );
}
