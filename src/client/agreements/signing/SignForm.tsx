import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignReceiptView, ToSignView } from '../../../contract/agreements';
import { useTab } from '../../tab/tab-context';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { signingWords as words } from '../../words/en-gb/signing';
import { MissingList } from './MissingList';
import { Questions } from './Questions';
import { missingIn, needsWitness, signatureOf, type SigningForm } from './signing-form';
import { useSigningStyles } from './signing-styles';
import { useAnswer } from './use-answer';

interface SignFormProps {
  request: ToSignView;
  form: SigningForm;
  onChange: (form: SigningForm) => void;
  onDone: (answer: SignReceiptView) => void;
  onDecline: () => void;
  reload: () => Promise<void>;
}

/** A yes or no to each permission, the name, and the signature. */
export function SignForm({ request, form, onChange, onDone, onDecline, reload }: SignFormProps) {
  const styles = useSigningStyles();
  const { service } = useTab();
  const { busy, problem, send } = useAnswer(onDone, reload);
  const [tried, setTried] = useState(0);
  const missing = tried > 0 ? missingIn(form, request) : [];
  const errorOf = (field: string) => missing.find((one) => one.field === field)?.message;

  function sign() {
    setTried(tried + 1);
    if (missingIn(form, request).length === 0) void send(() => service.sign(signatureOf(form, request)));
  }
  return (
    <form
      className={styles.answers}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) sign();
      }}
    >
      <MissingList missing={missing} attempt={tried} />
      <Questions text={request.version.text} witness={needsWitness(request)} form={form} onChange={onChange} errorOf={errorOf} />
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className={styles.row}>
        <Button appearance="primary" size="large" type="submit" disabledFocusable={busy}>
          {busy ? words.signing : words.sign}
        </Button>
        <Button appearance="subtle" onClick={onDecline}>
          {words.decline}
        </Button>
      </div>
    </form>
  );
}
