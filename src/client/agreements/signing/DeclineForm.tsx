import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { Opened, SignReceiptView } from '../../../contract/agreements';
import { useTab } from '../../tab/tab-context';
import { fieldError } from '../../ui/field-error';
import { PageHeading } from '../../ui/PageHeading';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { signingWords as words } from '../../words/en-gb/signing';
import { useSigningStyles } from './signing-styles';
import { useAnswer } from './use-answer';

interface DeclineFormProps {
  where: Opened;
  title: string;
  onDone: (answer: SignReceiptView) => void;
  onCancel: () => void;
  reload: () => Promise<void>;
}

/** No, and why: an answer like any other, which somebody reads. */
export function DeclineForm({ where, title, onDone, onCancel, reload }: DeclineFormProps) {
  const styles = useSigningStyles();
  const { service } = useTab();
  const { busy, problem, send } = useAnswer(onDone, reload);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';

  function decline() {
    setTried(true);
    if (reason.trim() === '') document.getElementById('reason')?.focus();
    else void send(() => service.decline({ ...where, reason: reason.trim() }));
  }
  return (
    <>
      <PageHeading lead={title}>{words.declineTitle}</PageHeading>
      <Field
        className={styles.field}
        label={words.reason}
        hint={words.declineHelp}
        validationMessage={fieldError(missing ? words.reasonMissing : undefined)}
      >
        <Textarea id="reason" value={reason} maxLength={1_000} rows={4} onChange={(_, { value }) => setReason(value)} />
      </Field>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={decline}>
          {words.sendDecline}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </>
  );
}
