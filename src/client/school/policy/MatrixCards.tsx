import { Field, Select } from '@fluentui/react-components';
import type { CellInput } from '../../../contract/policy';
import { STRENGTHS } from '../../../contract/choices';
import { words as shared } from '../../../contract/words/en-gb';
import { policyWords as words } from '../../words/en-gb/policy';
import { strengthIn } from './draft';
import type { MatrixProps } from './MatrixGrid';
import { usePolicyStyles } from './policy-styles';
import { sayStrength } from './say-cell';

/** A matrix for narrow pages: a card for each row. */
export function MatrixCards({ matrix, draft, onWish }: MatrixProps) {
  const styles = usePolicyStyles();
  return (
    <ul className={styles.plain} aria-label={matrix.title}>
      {matrix.rows.map((row) => (
        <li key={row.id} className={styles.card}>
          <div>
            <span className={styles.quiet}>{row.id}</span> <strong>{row.incident}</strong>
          </div>
          {onWish ? (
            matrix.actions.map(({ id, label }) => {
              const place = { matrix: matrix.id, row: row.id, action: id };
              return (
                <Field key={id} label={label}>
                  <Select
                    className={styles.select}
                    value={strengthIn(matrix, place, draft) ?? ''}
                    onChange={(_event, { value }) => onWish({ ...place, strength: strengthNamed(value) })}
                  >
                    <option value="">{words.notMarkedSaid}</option>
                    {STRENGTHS.map((strength) => (
                      <option key={strength} value={strength}>
                        {shared.strengths[strength]}
                      </option>
                    ))}
                  </Select>
                </Field>
              );
            })
          ) : (
            <dl className={styles.pairs}>
              {matrix.actions
                .filter(({ id }) => row.cells[id])
                .map(({ id, label }) => (
                  <div key={id} className={styles.pair}>
                    <dt>{label}</dt>
                    <dd>
                      <strong>{sayStrength(row.cells[id]?.strength ?? null)}</strong>
                    </dd>
                  </div>
                ))}
            </dl>
          )}
          <span className={styles.quiet}>
            {words.clause}: {row.clause}
          </span>
        </li>
      ))}
    </ul>
  );
}

function strengthNamed(value: string): CellInput['strength'] {
  return STRENGTHS.find((strength) => strength === value) ?? null;
}
