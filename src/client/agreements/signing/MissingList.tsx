import { useEffect, useRef } from 'react';
import { Notice } from '../../ui/Notice';
import type { Missing } from './signing-form';
import { useSigningStyles } from './signing-styles';

/** What is missing, each line leading to its field. Takes the focus at every attempt, so that nobody has to look for it. */
export function MissingList({ missing, attempt }: { missing: readonly Missing[]; attempt: number }) {
  const styles = useSigningStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  if (missing.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1}>
      <Notice intent="danger" role="alert">
        <ul className={styles.bullets}>
          {missing.map(({ field, message }) => (
            <li key={field}>
              <button type="button" className={styles.button} onClick={() => document.getElementById(field)?.focus()}>
                {message}
              </button>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
