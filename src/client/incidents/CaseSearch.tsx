import { Input } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { cases as words } from '../words/en-gb/cases';
import { useCasesStyles } from './cases-styles';

const WAIT_MS = 300;

interface CaseSearchProps {
  text: string;
  box: RefObject<HTMLInputElement>;
  onSearch: (text: string) => void;
}

/** The search box: looks a moment after the last key, or at once on Enter; Escape empties it. */
export function CaseSearch({ text, box, onSearch }: CaseSearchProps) {
  const styles = useCasesStyles();
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => () => clearTimeout(timer.current), []);

  function later(next: string) {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onSearch(next.trim()), WAIT_MS);
  }
  function atOnce(next: string) {
    setTyped(next);
    clearTimeout(timer.current);
    onSearch(next.trim());
  }
  return (
    <Input
      className={styles.search}
      type="search"
      input={{ ref: box }}
      aria-label={words.searchLabel}
      placeholder={words.search}
      contentBefore={<SearchRegular aria-hidden />}
      maxLength={200}
      value={typed}
      onChange={(_event, { value }) => later(value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') atOnce(typed);
        else if (event.key === 'Escape') atOnce('');
      }}
    />
  );
}
