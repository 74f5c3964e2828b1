import { Switch } from '@fluentui/react-components';
import { useState } from 'react';
import type { MonthlyDrillView } from '../../../contract/drills';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { Announce } from '../../ui/Announce';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { drillWords as words } from '../../words/en-gb/drills';
import { PriorityField } from './PriorityField';
import { useDrillStyles } from './drill-styles';

interface MonthlyDrillProps {
  setting: MonthlyDrillView;
  onSaved: () => void;
}

/** The drill of every month: saved as it is switched. Somebody else's change since is shown, not overwritten. */
export function MonthlyDrill({ setting, onSaved }: MonthlyDrillProps) {
  const styles = useDrillStyles();
  const { service } = useTab();
  const [state, setState] = useState<{ problem?: Problem; saved?: boolean }>({});

  async function save(change: Partial<MonthlyDrillView>) {
    setState({});
    try {
      await service.setMonthlyDrill({ ...setting, ...change });
      setState({ saved: true });
    } catch (error) {
      setState({ problem: problemOf(error) });
    }
    onSaved();
  }
  return (
    <section className={styles.section} aria-labelledby="monthly">
      <h2 className={styles.title} id="monthly">
        {words.monthlyTitle}
      </h2>
      <Switch
        label={words.monthly}
        checked={setting.monthly}
        onChange={(_event, { checked }) => void save({ monthly: checked })}
      />
      {setting.monthly ? (
        <PriorityField value={setting.priority} onChange={(priority) => void save({ priority })} />
      ) : null}
      <Announce>{state.saved ? words.monthlySaved : ''}</Announce>
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
    </section>
  );
}
