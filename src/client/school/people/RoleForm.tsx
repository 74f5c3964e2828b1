import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { RoleName } from '../../../contract/choices';
import type { ChangeTelephone, EndRole, GiveRole, HandOver, RoleLineView, RolesView } from '../../../contract/people';
import { PersonField } from '../../people/PersonField';
import { peopleWords } from '../../words/en-gb/people';
import { useSchoolStyles } from '../school-styles';

export type RoleAct =
  | { kind: 'give'; given: GiveRole }
  | { kind: 'handOver'; line: string; handed: HandOver }
  | { kind: 'end'; line: string; end: EndRole }
  | { kind: 'telephone'; line: string; change: ChangeTelephone };

interface RoleFormProps {
  kind: RoleAct['kind'];
  /** Absent when a role is given. */
  line?: RoleLineView;
  roles: RolesView['roles'];
  busy: boolean;
  onAct: (action: RoleAct) => void;
  onLeave: () => void;
}

const words = peopleWords.form;

/** One form for the four things that can be done with a role: each shows the fields it needs. */
export function RoleForm({ kind, line, roles, busy, onAct, onLeave }: RoleFormProps) {
  const styles = useSchoolStyles();
  const mine = roles.filter(({ mayChange }) => mayChange);
  const [person, setPerson] = useState<{ name: string; directoryId?: string }>({ name: '' });
  const [role, setRole] = useState<RoleName>(mine[0]?.role ?? 'staff');
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [telephone, setTelephone] = useState(kind === 'telephone' ? (line?.telephone ?? '') : '');
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const needsPerson = kind === 'give' || kind === 'handOver';
  const personMissing = needsPerson && person.directoryId === undefined;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (busy || personMissing || why.trim() === '') return;
    const day = from === '' ? {} : { from };
    const number = telephone.trim() === '' ? {} : { telephone: telephone.trim() };
    const personId = person.directoryId ?? '';
    if (line === undefined) {
      return onAct({ kind: 'give', given: { personId, role, ...day, ...(until ? { until } : {}), ...number, why } });
    }
    const { line: id, etag } = line;
    if (kind === 'handOver') return onAct({ kind, line: id, handed: { etag, personId, ...day, ...number, why } });
    if (kind === 'end') return onAct({ kind, line: id, end: { etag, ...day, why } });
    return onAct({ kind: 'telephone', line: id, change: { etag, telephone: telephone.trim(), why } });
  }
  const label = roles.find((one) => one.role === line?.role)?.label ?? '';
  const title = kind === 'give' || line === undefined ? words.give : words[kind === 'telephone' ? 'number' : kind](line.person.name, label);
  return (
    <form className={styles.form} onSubmit={onSubmit} aria-label={title} noValidate>
      <h2 className={styles.subheading} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {needsPerson ? (
        <PersonField
          id="role-person"
          label={words.person}
          hint={words.personHint}
          value={person}
          error={tried && personMissing ? words.personMissing : undefined}
          onChange={setPerson}
        />
      ) : null}
      {kind === 'give' ? (
        <Field label={peopleWords.role}>
          <Select value={role} onChange={(_event, { value }) => setRole(value as RoleName)}>
            {mine.map((one) => (
              <option key={one.role} value={one.role}>
                {one.label}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      {kind !== 'telephone' ? (
        <Field
          label={kind === 'end' ? words.fromEnd : words.from}
          hint={kind === 'handOver' ? `${words.fromHint} ${words.handOverHint}` : words.fromHint}
        >
          <Input type="date" value={from} onChange={(_event, { value }) => setFrom(value)} />
        </Field>
      ) : null}
      {kind === 'give' ? (
        <Field label={words.until} hint={words.untilHint}>
          <Input type="date" value={until} onChange={(_event, { value }) => setUntil(value)} />
        </Field>
      ) : null}
      {kind !== 'end' ? (
        <Field label={words.telephone} hint={words.telephoneHint}>
          <Input type="tel" value={telephone} onChange={(_event, { value }) => setTelephone(value)} />
        </Field>
      ) : null}
      <Field
        label={words.why}
        hint={words.whyHint}
        validationMessage={tried && why.trim() === '' ? words.whyMissing : undefined}
      >
        <Input value={why} maxLength={300} onChange={(_event, { value }) => setWhy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>
          {words.save[kind]}
        </Button>
        <Button appearance="subtle" onClick={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
