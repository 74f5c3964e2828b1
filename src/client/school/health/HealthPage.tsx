import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { HealthState, HealthView } from '../../../contract/health';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { useTab } from '../../tab/tab-context';
import { Announce } from '../../ui/Announce';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { When } from '../../ui/When';
import { common } from '../../words/en-gb/common';
import { health as words } from '../../words/en-gb/health';
import { HealthLine } from './HealthLine';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '760px', ...typographyStyles.body1 },
  again: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const INTENTS = { ok: 'success', look: 'warning', broken: 'danger' } as const satisfies Record<HealthState, string>;

/** The self-test: every line ok, to be looked at, or broken, and what to do. Looked at when opened and on request. */
export function HealthPage() {
  const styles = useStyles();
  const { service } = useTab();
  const { value, problem, loading, reload } = useResource(useCallback(() => service.health(), [service]));
  return (
    <div className={styles.page}>
      <PageHeading>{words.title}</PageHeading>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {problem && value ? <p>{words.stale}</p> : null}
      {value ? <Lines view={value} loading={loading} onAgain={() => void reload()} /> : problem ? null : <PageSkeleton />}
      <Announce>{value && !loading ? words.overall[value.overall] : ''}</Announce>
    </div>
  );
}

function Lines({ view, loading, onAgain }: { view: HealthView; loading: boolean; onAgain: () => void }) {
  const styles = useStyles();
  return (
    <>
      <Notice intent={INTENTS[view.overall]}>
        <p>
          <strong>{words.overall[view.overall]}</strong>
        </p>
      </Notice>
      <div className={styles.again}>
        <Button onClick={onAgain} disabledFocusable={loading}>
          {loading ? words.checking : words.again}
        </Button>
        <span>
          {words.checked} <When at={view.checkedAt} />
        </span>
      </div>
      <ul className={styles.list} aria-label={words.list}>
        {view.lines.map((line) => (
          <HealthLine key={line.check} line={line} />
        ))}
      </ul>
    </>
  );
}
