import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoveragePeopleView } from '../../../contract/agreements';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { Exempt } from './Exempt';
import { FileButton } from './FileButton';

type Named = CoveragePeopleView['people'][number];

interface NamesListProps {
  people: readonly Named[];
  mayWrite: boolean;
  /** Something was changed, and what is shown is no longer what is. */
  onChanged: () => void;
}

/** One line for each signature: whose, of what, where it stands; the person's file, and being excused from signing. */
export function NamesList({ people, mayWrite, onChanged }: NamesListProps) {
  const styles = useSchoolStyles();
  return (
    <ul className={styles.list} aria-label={words.names.list}>
      {people.map((one) => (
        <Line key={`${one.subjectId} ${one.audience} ${one.part}`} one={one} mayWrite={mayWrite} onChanged={onChanged} />
      ))}
    </ul>
  );
}

function Line({ one, mayWrite, onChanged }: { one: Named } & Omit<NamesListProps, 'people'>) {
  const styles = useSchoolStyles();
  const [open, setOpen] = useState(false);
  const waits = one.state !== 'signed' && one.state !== 'declined' && one.state !== 'exempt';
  return (
    <li className={styles.row}>
      <span className={styles.grow}>
        {one.name}
        <span className={styles.quiet}> {[one.group, one.audienceLabel, one.partLabel].filter(Boolean).join(' · ')}</span>
      </span>
      <span>{one.stateLabel}</span>
      <span className={styles.buttons}>
        <FileButton
          label={words.names.file}
          name={words.names.fileOf(one.name)}
          load={(service) => service.personFile(one.subjectId)}
        />
        {mayWrite && waits ? (
          <Button
            size="small"
            aria-expanded={open}
            aria-label={words.names.exemptOf(one.name, one.audienceLabel)}
            onClick={() => setOpen(!open)}
          >
            {words.names.exempt}
          </Button>
        ) : null}
      </span>
      {open && waits ? <Exempt one={one} onDone={onChanged} onCancel={() => setOpen(false)} /> : null}
    </li>
  );
}
