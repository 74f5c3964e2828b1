import { Button, Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { REASON_LIMIT, type CoveragePeopleView } from '../../../contract/agreements';
import type { Problem } from '../../../contract/problem';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { fieldError } from '../../ui/field-error';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { agreementsWords as words } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

interface ExemptProps {
  one: CoveragePeopleView['people'][number];
  onDone: () => void;
  onCancel: () => void;
}

/** Somebody need not sign, and why: it is kept with who said so. */
export function Exempt({ one, onDone, onCancel }: ExemptProps) {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const id = useId();
  const [reason, setReason] = useState('');
  const [state, setState] = useState<{ missing?: boolean; busy?: boolean; problem?: Problem }>({});

  async function save() {
    if (reason.trim() === '') {
      setState({ missing: true });
      document.getElementById(id)?.focus();
      return;
    }
    setState({ busy: true });
    const { audience, part, subjectId } = one;
    try {
      await service.exemptSigner({ audience, part, subjectId, reason: reason.trim() });
      onDone();
    } catch (error) {
      setState({ problem: problemOf(error) });
    }
  }
  return (
    <div className={styles.form}>
      <Field
        label={words.names.whyExempt}
        hint={words.names.exemptHelp}
        validationMessage={fieldError(state.missing ? words.names.reasonMissing : undefined)}
      >
        <Input id={id} value={reason} maxLength={REASON_LIMIT} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {state.problem ? <ProblemNotice problem={state.problem} /> : null}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={state.busy === true} onClick={() => void save()}>
          {words.names.saveExempt}
        </Button>
        <Button onClick={onCancel}>{words.names.cancel}</Button>
      </div>
    </div>
  );
}
