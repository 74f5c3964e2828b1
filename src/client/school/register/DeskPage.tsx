import { Button, Field, Link, makeStyles, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { DeskCode, DeskCodeView, VisitorsView } from '../../../contract/links';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { PageSkeleton } from '../../tab/PageSkeleton';
import { useTab } from '../../tab/tab-context';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { QrCode } from '../../ui/QrCode';
import { useResource } from '../../ui/use-resource';
import { When } from '../../ui/When';
import { common } from '../../words/en-gb/common';
import { linksWords } from '../../words/en-gb/links';
import { useSchoolStyles } from '../school-styles';
import { Ways } from './Ways';

const words = linksWords.desk;
const useStyles = makeStyles({ code: { maxWidth: '260px' } });

/** A visitor signs on their own telephone, by a code made for them alone. */
export function DeskPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.visitors(), [service]));
  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <Ways here="visitors" />
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? (
        <>
          {value.audiences.length > 0 ? <MakeCode view={value} /> : <p className={styles.text}>{words.none}</p>}
          <Visitors view={value} onRefresh={() => void reload()} />
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
    </div>
  );
}

function MakeCode({ view: { audiences } }: { view: VisitorsView }) {
  const styles = useSchoolStyles();
  const own = useStyles();
  const { service } = useTab();
  const [chosen, setChosen] = useState<string>();
  const [told, setTold] = useState<{ code?: DeskCodeView; problem?: Problem; busy?: boolean }>({});
  const audience: DeskCode['audience'] | undefined = (audiences.find((one) => one.audience === chosen) ?? audiences[0])?.audience;
  async function make() {
    if (!audience) return;
    setTold({ busy: true });
    try {
      setTold({ code: await service.deskCode({ audience }) });
    } catch (error) {
      setTold({ problem: problemOf(error) });
    }
  }
  return (
    <section className={styles.section} aria-label={words.what}>
      <div className={styles.fields}>
        <Field label={words.what} className={styles.field}>
          <Select value={audience} onChange={(_event, { value }) => setChosen(value)}>
            {audiences.map((one) => (
              <option key={one.audience} value={one.audience}>
                {one.label}
              </option>
            ))}
          </Select>
        </Field>
        <Button appearance="primary" disabledFocusable={told.busy} onClick={() => void make()}>
          {told.code ? words.another : words.make}
        </Button>
      </div>
      {told.problem ? <ProblemNotice problem={told.problem} /> : null}
      {told.code ? (
        <div role="status">
          <p className={styles.text}>{words.show}</p>
          <div className={own.code}>
            <QrCode text={told.code.address} label={told.code.audienceLabel} />
          </div>
          <Link href={told.code.address} target="_blank" rel="noreferrer">
            {words.open}
          </Link>
        </div>
      ) : null}
    </section>
  );
}

function Visitors({ view: { visitors }, onRefresh }: { view: VisitorsView; onRefresh: () => void }) {
  const styles = useSchoolStyles();
  return (
    <section className={styles.section} aria-labelledby="visitors">
      <h2 className={styles.heading} id="visitors">
        {words.visitors}
      </h2>
      <div className={styles.buttons}>
        <Button onClick={onRefresh}>{words.refresh}</Button>
      </div>
      {visitors.length === 0 ? <p className={styles.text}>{words.nobody}</p> : null}
      <ul className={styles.list} aria-label={words.visitors}>
        {visitors.map(({ name, group, audienceLabel, at, declined }, place) => (
          <li key={place} className={styles.row}>
            <span className={styles.grow}>
              {name || words.declined}
              <span className={styles.quiet}> {[...new Set([group, audienceLabel])].filter(Boolean).join(' · ')}</span>
            </span>
            <span>
              {declined ? `${words.declined}, ` : ''}
              <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
