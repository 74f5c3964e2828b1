import { useEffect, useRef, useState } from 'react';
import { PageSkeleton } from '../tab/PageSkeleton';
import { useTab } from '../tab/tab-context';
import { Announce } from '../ui/Announce';
import { Notice } from '../ui/Notice';
import { PageHeading } from '../ui/PageHeading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { Pages } from '../ui/Pages';
import { cases as words } from '../words/en-gb/cases';
import { common } from '../words/en-gb/common';
import { CaseFilterBar } from './CaseFilterBar';
import { CaseGroups } from './CaseGroups';
import { NO_FILTERS, type CaseFilters } from './case-filters';
import { useCasesStyles } from './cases-styles';
import { KeysLine } from './KeysLine';
import { rememberSearch, rememberedSearch } from './remembered-search';
import { useCases } from './use-cases';
import { useRowKeys } from './use-row-keys';

/** Cases: a list that answers "what next". */
export function CasesPage({ filters }: { filters: CaseFilters }) {
  const styles = useCasesStyles();
  const { router, memory } = useTab();
  const [search, setSearch] = useState(rememberedSearch);
  const { value, problem, reload, fresh } = useCases(filters, search);
  const list = useRef<HTMLDivElement>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const keys = useRowKeys(list, searchBox, memory);
  const narrowed = search !== '' || filters.status.length + filters.lane.length + filters.priority.length > 0;

  const show = (next: CaseFilters) => router.go({ page: 'cases', filters: next }, 'replace');
  useEffect(() => rememberSearch(search), [search]);

  return (
    <div className={styles.page}>
      <PageHeading lead={words.lead}>{words.title}</PageHeading>
      <CaseFilterBar
        filters={filters}
        search={search}
        searchBox={searchBox}
        onFilters={show}
        onSearch={(text) => {
          setSearch(text);
          if (filters.page > 1) show({ ...filters, page: 1 });
        }}
        onClear={() => {
          setSearch('');
          show({ ...NO_FILTERS, sort: filters.sort });
        }}
      />
      {problem && value ? (
        <Notice intent="warning" role="status">
          <p>{words.stale}</p>
        </Notice>
      ) : null}
      {value?.incomplete && !problem ? (
        <Notice intent="warning" role="status">
          <p>{value.incomplete}</p>
        </Notice>
      ) : null}
      {problem && !value ? (
        <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} />
      ) : null}
      {value ? (
        <>
          <div role="status" className={styles.quiet}>
            {words.count(value.total)}
          </div>
          {value.cases.length === 0 ? <Empty narrowed={narrowed} /> : null}
          <div ref={list}>
            <CaseGroups rows={value.cases} grouped={filters.sort === 'needsYou'} />
          </div>
          <Pages list={words.title} page={value.page} pages={value.pages} onPage={(page) => show({ ...filters, page })} />
          <KeysLine on={keys.on} onToggle={keys.toggle} />
        </>
      ) : problem ? null : (
        <PageSkeleton />
      )}
      <Announce>{fresh > 0 ? words.newOnes(fresh) : ''}</Announce>
    </div>
  );
}

function Empty({ narrowed }: { narrowed: boolean }) {
  const styles = useCasesStyles();
  const { title, text } = narrowed ? words.noMatch : words.empty;
  return (
    <div className={styles.empty}>
      <p>
        <strong>{title}</strong>
      </p>
      <p>{text}</p>
    </div>
  );
}
