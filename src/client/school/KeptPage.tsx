import type { ReactNode } from 'react';
import { PageSkeleton } from '../tab/PageSkeleton';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { common } from '../words/en-gb/common';
import { SaveOutcome } from './SaveOutcome';
import { useSchoolStyles } from './school-styles';
import type { Kept } from './use-kept';

interface KeptPageProps<T> {
  title: string;
  lead: string;
  kept: Kept<T>;
  /** What leads to the state that somebody else has made, see SaveOutcome. */
  seeNow: string;
  /** Leaves whatever is being written. */
  onLeave: () => void;
  children: (value: T) => ReactNode;
}

/** A page of something the school keeps: its way of loading, failing and telling how a change went. */
export function KeptPage<T>({ title, lead, kept, seeNow, onLeave, children }: KeptPageProps<T>) {
  const styles = useSchoolStyles();
  const { value, problem, outcome, renew } = kept;
  return (
    <div className={styles.page}>
      <PageHeading lead={lead}>{title}</PageHeading>
      {problem && !value ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void renew() }} />
      ) : null}
      <SaveOutcome
        outcome={outcome}
        seeNow={seeNow}
        onSeeNow={() => {
          onLeave();
          void renew();
        }}
      />
      {value ? children(value) : problem ? null : <PageSkeleton />}
    </div>
  );
}
