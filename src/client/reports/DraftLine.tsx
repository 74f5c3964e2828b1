import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { report } from '../words/en-gb/report';
import { useReportStyles } from './report-styles';

const words = report.draft;

interface DraftLineProps {
  works: boolean;
  found: boolean;
  onDiscard: () => void;
}

/** Says that a draft is kept, where and how long, and lets it be thrown away (asked once more first). */
export function DraftLine({ works, found, onDiscard }: DraftLineProps) {
  const styles = useReportStyles();
  const [asking, setAsking] = useState(false);
  if (!works) return <p className={styles.quiet}>{words.notKept}</p>;
  if (asking) {
    return (
      <div className={styles.buttons} role="group" aria-label={words.discard}>
        <span>{words.sureTitle}</span>
        <Button autoFocus onClick={() => setAsking(false)}>
          {words.keep}
        </Button>
        <Button onClick={onDiscard}>{words.sure}</Button>
      </div>
    );
  }
  return (
    <div className={styles.buttons}>
      <span className={styles.quiet}>{found ? words.found : words.kept}</span>
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        {words.discard}
      </Button>
    </div>
  );
}
