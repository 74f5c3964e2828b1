import { Field, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { CoverageView } from '../../../contract/agreements';
import { useTab } from '../../tab/tab-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { useSchoolStyles } from '../school-styles';
import { CoverageChart } from './CoverageChart';
import { CoverageNames } from './CoverageNames';
import { CoverageTable } from './CoverageTable';

const GROUPS = Object.keys(words.coverage.groups) as CoverageView['by'][];

/** How many have signed, as a chart and a table; by name for those who act on it (AUA-5). */
export function Coverage({ first }: { first: CoverageView }) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [by, setBy] = useState(first.by);
  const load = useCallback(() => (by === first.by ? Promise.resolve(first) : service.coverage(by)), [by, first, service]);
  const { value = first, problem, reload } = useResource(load);
  return (
    <section className={styles.section} aria-labelledby="coverage">
      <h2 className={styles.heading} id="coverage">
        {words.coverage.title}
      </h2>
      {first.rows.length === 0 ? (
        <p className={styles.text}>{words.coverage.empty}</p>
      ) : (
        <>
          <Field label={words.coverage.by} className={styles.field}>
            <Select value={by} onChange={(_event, chosen) => setBy(chosen.value as CoverageView['by'])}>
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {words.coverage.groups[group]}
                </option>
              ))}
            </Select>
          </Field>
          {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
          <CoverageChart rows={value.rows} />
          <CoverageTable rows={value.rows} />
          {value.mayNames ? <CoverageNames key={value.by} view={value} /> : null}
        </>
      )}
    </section>
  );
}
