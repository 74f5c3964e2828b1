import { Field, Select } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { CaseView } from '../../contract/cases';
import { PASS_REASON_LIMIT } from '../../contract/limits';
import { OpensForm } from '../ui/OpensForm';
import { caseWords as words } from '../words/en-gb/case';
import { FormButtons, ReasonField } from './CaseForm';
import { useCaseStyles } from './case-styles';
import type { Act } from './use-case';

interface CasePassProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Passes the case to one of those whom the service names; the reason stays in the chronology. */
export function CasePass(props: CasePassProps) {
  return <OpensForm label={words.pass}>{(close) => <PassForm {...props} onClose={close} />}</OpensForm>;
}

function PassForm({ view, busy, act, onClose }: CasePassProps & { onClose: () => void }) {
  const styles = useCaseStyles();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // Fixed when the form opens: whoever takes the case meanwhile must not lose it to this form.
  const [seenOwnerAt] = useState(view.owner?.at ?? null);
  const select = useRef<HTMLSelectElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const wrong = {
    to: view.passTo.some(({ id }) => id === to) ? undefined : words.passNobody,
    reason: reason.trim() ? undefined : words.passNoReason,
  };

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (wrong.to || wrong.reason) return (wrong.to ? select : box).current?.focus();
    if (!busy && (await act({ kind: 'pass', words: { to, reason: reason.trim(), seenOwnerAt } }))) onClose();
  }
  return (
    <form className={styles.section} aria-label={words.pass} onSubmit={(event) => void onSubmit(event)} noValidate>
      <Field label={words.passTo} hint={words.passHelp} validationMessage={tried ? wrong.to : undefined}>
        <Select className={styles.select} select={{ ref: select }} value={to} autoFocus onChange={(_event, { value }) => setTo(value)}>
          <option value="">{words.passChoose}</option>
          {view.passTo.map(({ id, name, roles }) => (
            <option key={id} value={id}>
              {name} ({roles.join(', ')})
            </option>
          ))}
        </Select>
      </Field>
      <ReasonField
        label={words.passReason}
        hint={words.passReasonHelp}
        error={tried ? wrong.reason : undefined}
        limit={PASS_REASON_LIMIT}
        box={box}
        value={reason}
        onChange={setReason}
      />
      <FormButtons save={words.passSave} busy={busy} onLeave={onClose} />
    </form>
  );
}
