import { Button } from '@fluentui/react-components';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { moved, without } from './edit-text';

const words = agreementsWords.edit;

interface PartButtonsProps<T extends { id: string }> {
  /** What they move, such as "Statement 2 of My safety". */
  name: string;
  id: string;
  parts: readonly T[];
  onChange: (parts: T[]) => void;
}

/** One place up, one place down, away. The focus stays on the button while its part moves. */
export function PartButtons<T extends { id: string }>({ name, id, parts, onChange }: PartButtonsProps<T>) {
  const styles = useSchoolStyles();
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        aria-label={words.up(name)}
        disabledFocusable={parts[0]?.id === id}
        onClick={() => onChange(moved(parts, id, -1))}
      >
        ↑
      </Button>
      <Button
        size="small"
        aria-label={words.down(name)}
        disabledFocusable={parts.at(-1)?.id === id}
        onClick={() => onChange(moved(parts, id, 1))}
      >
        ↓
      </Button>
      <Button size="small" aria-label={words.remove(name)} onClick={() => onChange(without(parts, id))}>
        ✕
      </Button>
    </div>
  );
}
