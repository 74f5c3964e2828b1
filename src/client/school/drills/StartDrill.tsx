import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Priority } from '../../../contract/choices';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { drillWords as words } from '../../words/en-gb/drills';
import { PriorityField } from './PriorityField';
import { useDrillStyles } from './drill-styles';

/** A drill now. Its key stays until the service has said yes, so that a lost answer starts no second one. */
export function StartDrill({ onStarted }: { onStarted: () => void }) {
  const styles = useDrillStyles();
  const { service } = useTab();
  const [priority, setPriority] = useState<Priority>('danger');
  const [state, setState] = useState<{ reference?: string; problem?: Problem; busy?: boolean }>({});
  const key = useRef(crypto.randomUUID());

  async function start() {
    setState({ busy: true });
    try {
      const { reference } = await service.startDrill({ drillKey: key.current, priority });
      key.current = crypto.randomUUID();
      setState({ reference });
      onStarted();
    } catch (error) {
      setState({ problem: problemOf(error) });
    }
  }
  return (
    <section className={styles.section} aria-labelledby="start">
      <h2 className={styles.title} id="start">
        {words.startTitle}
      </h2>
      <p>{words.startHelp}</p>
      <div className={styles.row}>
        <PriorityField value={priority} onChange={setPriority} />
        <Button appearance="primary" disabledFocusable={state.busy} onClick={() => void start()}>
          {state.busy ? words.starting : words.start}
        </Button>
      </div>
      {state.reference ? (
        <Notice intent="success" role="status">
          <p>{words.started(state.reference)}</p>
        </Notice>
      ) : null}
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
    </section>
  );
}
