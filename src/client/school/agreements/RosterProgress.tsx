import { Button, ProgressBar } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RosterRow } from '../../../contract/roster';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { batchesOf } from './roster-batches';
import { useRosterImport } from './use-roster-import';

const words = agreementsWords.roster;

/** The import under way: how far it is, a way to stop it, and a way to go on. */
export function RosterProgress({ rows, whole }: { rows: readonly RosterRow[]; whole: boolean }) {
  const styles = useSchoolStyles();
  const batches = useMemo(() => batchesOf(rows, whole), [rows, whole]);
  const { progress, run, stop } = useRosterImport(batches);
  const { state, sent, problem } = progress;
  const people = batches.slice(0, sent).reduce((sum, batch) => sum + batch.rows.length, 0);
  const said = words.progress(people, rows.length);
  return (
    <>
      <p className={styles.text}>{words.ready(rows.length)}</p>
      {state === 'ready' ? null : (
        <div>
          <ProgressBar value={sent / batches.length} aria-label={words.title} aria-valuetext={said} thickness="large" />
          <p className={styles.quiet}>{said}</p>
        </div>
      )}
      {problem ? <ProblemNotice problem={problem} /> : null}
      {state === 'stopped' ? (
        <Notice intent="info" role="status">
          <p>{words.stopped}</p>
        </Notice>
      ) : null}
      {state === 'done' ? (
        <Notice intent="success" role="status">
          <p>{words.done(progress.changed, progress.people ?? 0)}</p>
        </Notice>
      ) : (
        <div className={styles.buttons}>
          {state === 'running' ? (
            <Button onClick={stop}>{words.stop}</Button>
          ) : (
            <Button appearance="primary" onClick={() => void run()}>
              {state === 'stopped' ? words.again : words.start}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
