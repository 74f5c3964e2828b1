import { Button } from '@fluentui/react-components';
import { cases as words } from '../words/en-gb/cases';
import { useCasesStyles } from './cases-styles';

/** Which keys there are, and the way to turn them off. */
export function KeysLine({ on, onToggle }: { on: boolean; onToggle: () => void }) {
  const styles = useCasesStyles();
  return (
    <div className={styles.keys}>
      <span>{on ? words.keys : words.keysAreOff}</span>
      <Button size="small" appearance="subtle" onClick={onToggle}>
        {on ? words.keysOff : words.keysOn}
      </Button>
    </div>
  );
}
