import { Field, Select } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import {
  SIGNATURE_STATES, type AgreementAudience, type CoverageFilter, type CoverageView, type SignatureState,
} from '../../../contract/agreements';
import { Pages } from '../../ui/Pages';
import { agreementWords as shared } from '../../../contract/words/agreements-en-gb';
import { useTab } from '../../tab/tab-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { useSchoolStyles } from '../school-styles';
import { FileButton } from './FileButton';
import { NamesList } from './NamesList';

/** Whose signature stands where, a page at a time. Only the filter comes into the address of the question, no name (P7). */
export function CoverageNames({ view }: { view: CoverageView }) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const [filter, setFilter] = useState<CoverageFilter>({ by: view.by, page: 1 });
  const { value, problem, reload } = useResource(useCallback(() => service.coveragePeople(filter), [service, filter]));
  const choose = (change: Partial<CoverageFilter>) => setFilter(onlyChosen({ ...filter, page: 1, ...change }));
  const audiences = [...new Map(view.rows.map((row) => [row.audience, row.audienceLabel]))];
  const groups = [...new Set(view.rows.flatMap(({ group }) => group ?? []))];
  return (
    <section className={styles.section} aria-labelledby="names">
      <h3 className={styles.subheading} id="names">
        {words.names.title}
      </h3>
      <div className={styles.fields} role="group" aria-label={words.names.filters}>
        <Choice
          label={words.coverage.agreement}
          value={filter.audience}
          choices={audiences}
          onChoose={(chosen) => choose({ audience: chosen as AgreementAudience | undefined })}
        />
        {groups.length > 0 ? (
          <Choice
            label={words.coverage.groups[view.by]}
            value={filter.group}
            choices={groups.map((group) => [group, group])}
            onChoose={(group) => choose({ group })}
          />
        ) : null}
        <Choice
          label={words.names.state}
          value={filter.state}
          choices={SIGNATURE_STATES.map((state) => [state, shared.states[state]])}
          onChoose={(chosen) => choose({ state: chosen as SignatureState | undefined })}
        />
      </div>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? (
        <>
          <p className={styles.quiet} role="status">
            {value.total === 0 ? words.names.none : words.names.found(value.total)}
          </p>
          <div className={styles.buttons}>
            <FileButton label={words.names.table} load={(from) => from.coverageFile(withoutPage(filter))} />
          </div>
          <NamesList people={value.people} mayWrite={view.mayWrite} onChanged={() => void reload()} />
          <Pages list={words.names.title} page={value.page} pages={value.pages} onPage={(page) => choose({ page })} />
        </>
      ) : null}
    </section>
  );
}

/** "All" is no choice, and is not asked for. */
function onlyChosen({ audience, group, state, ...rest }: CoverageFilter): CoverageFilter {
  return { ...rest, ...(audience ? { audience } : {}), ...(group ? { group } : {}), ...(state ? { state } : {}) };
}

function withoutPage({ page: _page, ...filter }: CoverageFilter): Omit<CoverageFilter, 'page'> {
  return filter;
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  choices: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value = '', choices, onChoose }: ChoiceProps) {
  const styles = useSchoolStyles();
  return (
    <Field label={label} className={styles.field}>
      <Select value={value} onChange={(_event, chosen) => onChoose(chosen.value || undefined)}>
        <option value="">{words.names.any}</option>
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
