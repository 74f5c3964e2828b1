import { Button, Field, Select, ToggleButton } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { INCIDENT_STATUSES, LANES, PRIORITIES } from '../../contract/choices';
import { CASE_SORTS } from '../../contract/limits';
import { words as shared } from '../../contract/words/en-gb';
import { useMedia } from '../ui/use-media';
import { cases as words } from '../words/en-gb/cases';
import { CaseSearch } from './CaseSearch';
import { toggled, type CaseFilters } from './case-filters';
import { useCasesStyles } from './cases-styles';

interface CaseFilterBarProps {
  filters: CaseFilters;
  search: string;
  searchBox: RefObject<HTMLInputElement>;
  onFilters: (filters: CaseFilters) => void;
  onSearch: (text: string) => void;
  onClear: () => void;
}

/** Search, order and filter chips. A chip is a button that stays pressed. */
export function CaseFilterBar({
  filters,
  search,
  searchBox,
  onFilters,
  onSearch,
  onClear,
}: CaseFilterBarProps) {
  const styles = useCasesStyles();
  // On a phone the chips are folded away, or they would push the cases off the screen.
  const wide = useMedia('(min-width: 720px)');
  const narrowed = search !== '' || filters.status.length + filters.lane.length + filters.priority.length > 0;
  return (
    <div role="search" className={styles.page} aria-label={words.filters}>
      <div className={styles.bar}>
        <CaseSearch text={search} box={searchBox} onSearch={onSearch} />
        <Field label={words.sort}>
          <Select
            value={filters.sort}
            onChange={(_event, { value }) =>
              onFilters({
                ...filters,
                sort: CASE_SORTS.find((sort) => sort === value) ?? 'needsYou',
                page: 1,
              })
            }
          >
            {CASE_SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </Select>
        </Field>
        {narrowed ? <Button onClick={onClear}>{words.clear}</Button> : null}
      </div>
      {wide ? (
        <AllChips filters={filters} onFilters={onFilters} />
      ) : (
        <details className={styles.folded}>
          <summary>{words.filters}</summary>
          <AllChips filters={filters} onFilters={onFilters} />
        </details>
      )}
    </div>
  );
}

function AllChips({ filters, onFilters }: Pick<CaseFilterBarProps, 'filters' | 'onFilters'>) {
  const styles = useCasesStyles();
  const shown = { filters, onFilters };
  return (
    <div className={styles.filters}>
      <Chips name="status" values={INCIDENT_STATUSES} labels={shared.statuses} {...shown} />
      <Chips name="priority" values={PRIORITIES} labels={shared.priorities} {...shown} />
      <Chips name="lane" values={LANES} labels={shared.lanes} {...shown} />
    </div>
  );
}

interface ChipsProps<K extends 'status' | 'lane' | 'priority'> {
  name: K;
  values: readonly CaseFilters[K][number][];
  labels: Record<CaseFilters[K][number], string>;
  filters: CaseFilters;
  onFilters: (filters: CaseFilters) => void;
}

function Chips<K extends 'status' | 'lane' | 'priority'>({
  name,
  values,
  labels,
  filters,
  onFilters,
}: ChipsProps<K>) {
  const styles = useCasesStyles();
  const pressed: readonly string[] = filters[name];
  return (
    <fieldset className={styles.filterGroup}>
      <legend className={styles.legend}>{words.filterGroups[name]}</legend>
      {values.map((value) => (
        <ToggleButton
          key={value}
          size="small"
          shape="circular"
          checked={pressed.includes(value)}
          onClick={() => onFilters(toggled(filters, name, value))}
        >
          {labels[value]}
        </ToggleButton>
      ))}
    </fieldset>
  );
}
