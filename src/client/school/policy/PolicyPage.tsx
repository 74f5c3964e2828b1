import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { PolicyView } from '../../../contract/policy';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { common } from '../../words/en-gb/common';
import { policyWords as words } from '../../words/en-gb/policy';
import type { PartProps } from '../parts';
import { Matrices } from './Matrices';
import { PolicyEditor, PolicyImport } from './PolicyEditor';
import { usePolicyStyles } from './policy-styles';
import { saveAsFile } from './save-file';
import { Sentences } from './Sentences';
import { Undecided } from './Undecided';
import { VersionLine, Versions } from './Versions';

type Mode = 'reading' | 'editing' | 'importing';

/** The school's policy: the version in force, or the one the address names; read by all, changed by its editors. */
export function PolicyPage({ place }: PartProps) {
  const styles = usePolicyStyles();
  const { service, router } = useTab();
  const load = useCallback(() => service.policy(place === undefined ? {} : { version: place }), [service, place]);
  const { value, problem, reload } = useResource(load);
  const [mode, setMode] = useState<Mode>('reading');
  const [saved, setSaved] = useState<string>();

  function onSaved({ version }: { version: string }): void {
    setMode('reading');
    setSaved(version);
    if (place === version) void reload();
    else router.go({ page: 'school', part: 'policy', place: version });
  }
  const Editor = mode === 'importing' ? PolicyImport : PolicyEditor;
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <div role="status">
        {saved !== undefined && saved === value?.shown.version ? (
          <Notice intent="success">
            <p>{words.draft.saved(saved)}</p>
          </Notice>
        ) : null}
      </div>
      {problem ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? (
        <>
          <Shown view={value} named={place !== undefined} />
          {mode === 'reading' ? (
            <Reading view={value} onMode={setMode} />
          ) : (
            <Editor key={value.shown.version} view={value} onSaved={onSaved} onDrop={() => setMode('reading')} />
          )}
          {mode === 'reading' ? <Versions key={value.newest.version} /> : null}
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

/** Which version this is, and what it changed. */
function Shown({ view, named }: { view: PolicyView; named: boolean }) {
  const styles = usePolicyStyles();
  return (
    <section className={styles.section} aria-labelledby="shown">
      <h2 className={styles.title} id="shown">
        {words.named(view.title, view.shown.version)}
      </h2>
      <p>
        <VersionLine version={view.shown} />
      </p>
      {named && view.shown.state !== 'inForce' ? (
        <p>
          <RouteLink to={{ page: 'school', part: 'policy' }}>{words.toInForce}</RouteLink>
        </p>
      ) : null}
      {view.changes ? (
        <>
          <h3 className={styles.subtitle}>{words.changesTitle(view.changes.since)}</h3>
          {view.changes.sentences.length > 0 ? <Sentences of={view.changes.sentences} /> : <p>{words.noChanges}</p>}
        </>
      ) : null}
    </section>
  );
}

function Reading({ view, onMode }: { view: PolicyView; onMode: (mode: Mode) => void }) {
  const styles = usePolicyStyles();
  const { service } = useTab();
  const [problem, setProblem] = useState<Problem>();
  const { shown, newest } = view;
  const isNewest = shown.version === newest.version;

  function download(): void {
    setProblem(undefined);
    service.policyFile(shown.version).then(
      (file) => saveAsFile(file, shown.version),
      (error: unknown) => setProblem(problemOf(error)),
    );
  }
  return (
    <>
      <div className={styles.buttons}>
        {view.abilities.edit && isNewest ? (
          <>
            <Button appearance="primary" onClick={() => onMode('editing')}>
              {words.edit}
            </Button>
            <Button onClick={() => onMode('importing')}>{words.importOne}</Button>
          </>
        ) : null}
        <Button onClick={download}>{words.download}</Button>
      </div>
      {view.abilities.edit && !isNewest ? (
        <p>
          {words.newestIs(newest.version)}{' '}
          <RouteLink to={{ page: 'school', part: 'policy', place: newest.version }}>{words.openNewest}</RouteLink>
        </p>
      ) : null}
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: download }} /> : null}
      <Undecided matrices={view.matrices} />
      <Matrices matrices={view.matrices} />
    </>
  );
}
