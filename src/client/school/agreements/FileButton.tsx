import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import type { SavedFile, Service } from '../../service';
import { useTab } from '../../tab/tab-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { saveFile } from '../../ui/save-file';
import { agreementsWords as words } from '../../words/en-gb/agreements';

interface FileButtonProps {
  label: string;
  /** Read out instead, where the label alone does not say whose file it is. */
  name?: string;
  load: (service: Service) => Promise<SavedFile>;
}

/** Fetches a file and hands it to the browser to keep. */
export function FileButton({ label, name, load }: FileButtonProps) {
  const { service } = useTab();
  const [state, setState] = useState<{ busy?: boolean; problem?: Problem }>({});

  async function fetchFile() {
    setState({ busy: true });
    try {
      saveFile(await load(service));
      setState({});
    } catch (error) {
      setState({ problem: problemOf(error) });
    }
  }
  return (
    <>
      <Button size="small" disabledFocusable={state.busy === true} aria-label={name} onClick={() => void fetchFile()}>
        {state.busy ? words.names.fetching : label}
      </Button>
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
    </>
  );
}
