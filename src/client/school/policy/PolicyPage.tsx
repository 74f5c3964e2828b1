import { useCallback } from 'react';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { sayFully } from '../../time/when';
import { common } from '../../words/en-gb/common';
import { policyWords as words } from '../../words/en-gb/policy';

/** The school's policy as Lantern goes by it. */
export function PolicyPage() {
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.policy(), [service]));
  return (
    <>
      <PageHeading>{words.title}</PageHeading>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? (
        <p>
          {value.title}. {words.inForce(value.version, sayFully(value.inForceFrom))}
        </p>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </>
  );
}
