import { makeStyles, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { rememberSearch } from '../incidents/remembered-search';
import { common } from '../words/en-gb/common';
import { useTab } from './tab-context';

const useStyles = makeStyles({
  root: { flex: '0 1 240px', minWidth: 0 },
  // A long name ends where the window of a telephone does.
  select: { minWidth: 0, textOverflow: 'ellipsis' },
});

/** For somebody with roles at several schools: which one everything on the screen is of. */
export function SchoolSwitch({ schools }: { schools: readonly { id: string; name: string }[] }) {
  const styles = useStyles();
  const { session, school, router, refreshSession } = useTab();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const change = async (id: string) => {
    setState('busy');
    school.choose(id);
    await refreshSession();
    const changed = school.of('') === id;
    setState(changed ? 'ready' : 'failed');
    if (!changed) return;
    // A page, or what was searched for, may not be there at this one.
    rememberSearch('');
    router.go({ page: 'home' });
  };
  return (
    <>
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        size="small"
        aria-label={common.schoolSwitch}
        value={session.school.id}
        disabled={state === 'busy'}
        onChange={(_event, { value }) => void change(value)}
      >
        {schools.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {state === 'failed' ? <span role="alert">{common.schoolNotSwitched}</span> : null}
    </>
  );
}
