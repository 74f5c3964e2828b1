import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { policyWords as words } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';

const AT_FIRST = 12;

/** A list of sentences; a long one shows its beginning first. */
export function Sentences({ of }: { of: readonly string[] }) {
  const styles = usePolicyStyles();
  const [whole, setWhole] = useState(false);
  const shown = whole ? of : of.slice(0, AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map((sentence, n) => (
          <li key={n}>{sentence}</li>
        ))}
      </ul>
      {shown.length < of.length ? (
        <div>
          <Button size="small" onClick={() => setWhole(true)}>
            {words.more(of.length - shown.length)}
          </Button>
        </div>
      ) : null}
    </>
  );
}
