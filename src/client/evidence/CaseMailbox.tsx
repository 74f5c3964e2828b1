import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { CaseView } from '../../contract/cases';
import { CONCERN_KINDS, type ConcernKind } from '../../contract/choices';
import { words as shared } from '../../contract/words/en-gb';
import { useCaseStyles } from '../incidents/case-styles';
import type { Act } from '../incidents/use-case';
import { Notice } from '../ui/Notice';
import { When } from '../ui/When';
import { evidenceWords } from '../words/en-gb/evidence';

const words = evidenceWords.mailbox;

interface CaseMailboxProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Of a case that came by e-mail: where the message lies, what comes before anybody touches it, and what it is about. */
export function CaseMailbox({ view, busy, act }: CaseMailboxProps) {
  const styles = useCaseStyles();
  const { mailbox } = view;
  if (!mailbox) return null;
  return (
    <section className={styles.section} aria-labelledby="mailbox">
      <h2 className={styles.title} id="mailbox">
        {words.title}
      </h2>
      {mailbox.system ? <p>{words.from(mailbox.system)}</p> : null}
      <dl className={styles.dl}>
        <div>
          <dt className={styles.dt}>{words.where}</dt>
          <dd className={styles.dd}>
            {mailbox.address}: <bdi>{mailbox.subject || evidenceWords.noSubject}</bdi>
          </dd>
        </div>
        <div>
          <dt className={styles.dt}>{words.received}</dt>
          <dd className={styles.dd}>
            <When at={mailbox.receivedAt} />
          </dd>
        </div>
      </dl>
      {mailbox.sorted ? null : (
        <>
          <Notice intent="warning">
            <p>{words.image}</p>
            <p>{words.left}</p>
          </Notice>
          {view.abilities.classify ? <SortForm busy={busy} act={act} /> : null}
        </>
      )}
    </section>
  );
}

function SortForm({ busy, act }: Omit<CaseMailboxProps, 'view'>) {
  const styles = useCaseStyles();
  const [kind, setKind] = useState<ConcernKind | ''>('');
  const [missing, setMissing] = useState(false);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    setMissing(kind === '');
    if (!busy && kind !== '') await act({ kind: 'sort', words: { kind } });
  }
  return (
    <form className={styles.section} aria-label={words.sort} noValidate onSubmit={(event) => void onSubmit(event)}>
      <Field label={words.sort} hint={words.help} validationMessage={missing ? words.missing : undefined}>
        <Select className={styles.select} value={kind} onChange={(_event, { value }) => setKind(value as ConcernKind | '')}>
          <option value="">{words.choose}</option>
          {CONCERN_KINDS.map((one) => (
            <option key={one} value={one}>
              {shared.kinds[one]}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
