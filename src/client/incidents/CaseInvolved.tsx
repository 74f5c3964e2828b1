import type { CaseView, NamedView } from '../../contract/cases';
import { RecordButtons } from '../duties/RecordButtons';
import { RouteLink } from '../tab/RouteLink';
import { Notice } from '../ui/Notice';
import { OpensForm } from '../ui/OpensForm';
import { When } from '../ui/When';
import { caseWords } from '../words/en-gb/case';
import { named as words } from '../words/en-gb/named';
import { useCaseStyles } from './case-styles';
import { NamePersonForm } from './NamePersonForm';
import type { Act } from './use-case';

interface CaseInvolvedProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Who is involved: as the report says, and who was named since. Whoever may act on the case names more. */
export function CaseInvolved({ view, busy, act }: CaseInvolvedProps) {
  const styles = useCaseStyles();
  const mayName = view.abilities.record;
  return (
    <section className={styles.section} aria-labelledby="involved">
      <h2 className={styles.title} id="involved">
        {caseWords.involvedTitle}
      </h2>
      {view.involved.length === 0 ? <p>{caseWords.nobodyNamed}</p> : null}
      <ul className={styles.list}>
        {view.involved.map((person) => (
          <li key={`${person.name} ${person.part}`}>
            {person.name} <span className={styles.quiet}>{person.partLabel}</span>
          </li>
        ))}
      </ul>
      {view.named.length > 0 ? (
        <>
          <h3 className={styles.subtitle}>{words.since}</h3>
          <ul className={styles.list}>
            {view.named.map((person) => (
              <NamedLine key={person.named} person={person} mayName={mayName} busy={busy} act={act} />
            ))}
          </ul>
        </>
      ) : null}
      {mayName ? <OpensForm label={words.add}>{(close) => <NamePersonForm busy={busy} act={act} onClose={close} />}</OpensForm> : null}
    </section>
  );
}

interface NamedLineProps {
  person: NamedView;
  mayName: boolean;
  busy: boolean;
  act: Act;
}

function NamedLine({ person, mayName, busy, act }: NamedLineProps) {
  const styles = useCaseStyles();
  const { named, name, partLabel, reason, by, at, takenBack } = person;
  const takeBack = {
    id: 'takeBack',
    label: words.takeBack,
    fields: [{ name: 'reason', label: words.takeBackWhy, kind: 'text' as const }],
    onSave: (values: Record<string, string>) => act({ kind: 'record', what: 'named/take-back', body: { named, ...values } }),
  };
  return (
    <li className={styles.section}>
      <span>
        {takenBack ? <s>{name}</s> : name} <span className={styles.quiet}>{partLabel}</span>
      </span>
      <span className={styles.words}>{reason}</span>
      <span className={styles.quiet}>
        {words.by(by)} <When at={at} />
      </span>
      {takenBack ? (
        <span>
          <strong>{words.takenBack}</strong> {takenBack.reason}{' '}
          <span className={styles.quiet}>
            {takenBack.by}, <When at={takenBack.at} />
          </span>
        </span>
      ) : null}
      {person.keptFrom ? <span className={styles.quiet}>{words.keptFrom(name)}</span> : null}
      {person.ofStaff ? (
        <>
          <Notice intent="warning">
            <p>{words.ofStaff(name)}</p>
          </Notice>
          <span>
            <RouteLink to={{ page: 'report' }}>{words.reportApart}</RouteLink>
          </span>
        </>
      ) : null}
      {mayName && !takenBack ? <RecordButtons of={name} choices={[takeBack]} busy={busy} /> : null}
    </li>
  );
}
