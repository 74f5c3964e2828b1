import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { policyWords } from '../../words/en-gb/policy';
import { usePolicyStyles } from './policy-styles';

const words = policyWords.file;
/** As long as the service reads; more is no policy. */
const LONGEST = 1_000_000;

/** One policy file of the device, as text. What it says is for the service to judge. */
export function FileChoice({ onText }: { onText: (text: string) => void }) {
  const styles = usePolicyStyles();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    if (file.size > 2 * LONGEST) return setSaid(words.tooLong);
    try {
      onText(await file.text());
      setSaid(file.name);
    } catch {
      setSaid(words.unreadable);
    }
  }
  return (
    <section className={styles.section} aria-labelledby="file">
      <h2 className={styles.title} id="file">
        {words.title}
      </h2>
      <p>{words.help}</p>
      <div className={styles.buttons}>
        <Button onClick={() => input.current?.click()}>{words.choose}</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={words.choose}
          hidden
          onChange={(event) => {
            void read(event.target.files?.[0]);
            // The same file may be chosen again once it was put right.
            event.target.value = '';
          }}
        />
        <span role="status">{said}</span>
      </div>
    </section>
  );
}
