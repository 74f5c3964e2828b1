import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { CaseView } from '../../contract/cases';
import { useTab } from '../tab/tab-context';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { CasePass } from './CasePass';
import { useCaseStyles } from './case-styles';
import type { Act } from './use-case';

interface CaseActionsProps {
  view: CaseView;
  busy: boolean;
  act: Act;
}

/** Who has it, and one primary action at a time: acknowledge first, then take. */
export function CaseActions({ view, busy, act }: CaseActionsProps) {
  const styles = useCaseStyles();
  const { acknowledge, take } = view.abilities;
  return (
    <section className={styles.section} aria-labelledby="actions">
      <h2 className={styles.title} id="actions">
        {words.actionsTitle}
      </h2>
      <dl className={styles.dl}>
        <Holder label={words.acknowledgedBy} holder={view.acknowledgedBy} />
        <Holder label={words.owner} holder={view.owner} />
      </dl>
      {acknowledge ? (
        <>
          <div>
            <Button
              appearance="primary"
              disabledFocusable={busy}
              onClick={() => void act({ kind: 'acknowledge' })}
            >
              {busy ? words.busy : words.acknowledge}
            </Button>
          </div>
          <p className={styles.quiet}>{words.acknowledgeHelp}</p>
        </>
      ) : null}
      {take ? <TakeButton view={view} busy={busy} act={act} primary={!acknowledge} /> : null}
      {view.passTo.length > 0 ? <CasePass view={view} busy={busy} act={act} /> : null}
      {Object.values(view.abilities).some(Boolean) ? null : <p>{words.nothingToDo}</p>}
    </section>
  );
}

function Holder({ label, holder }: { label: string; holder: CaseView['owner'] }) {
  const styles = useCaseStyles();
  return (
    <div>
      <dt className={styles.dt}>{label}</dt>
      <dd className={styles.dd}>
        {holder ? (
          <>
            <strong>{holder.name}</strong>, <When at={holder.at} />
          </>
        ) : (
          words.nobody
        )}
      </dd>
    </div>
  );
}

/** Taking a case from somebody is asked once more: the other person may be in the middle of it. */
function TakeButton({ view, busy, act, primary }: CaseActionsProps & { primary: boolean }) {
  const styles = useCaseStyles();
  const { session } = useTab();
  const [asking, setAsking] = useState(false);
  const other = view.owner && view.owner.name !== session.person.name ? view.owner : undefined;
  const take = () => {
    setAsking(false);
    void act({ kind: 'take' });
  };
  if (asking && other) {
    return (
      <div className={styles.buttons} role="group" aria-label={words.takeOverFrom(other.name)}>
        <span>{words.takeOverFrom(other.name)}</span>
        <Button autoFocus disabledFocusable={busy} onClick={take}>
          {words.takeOverYes}
        </Button>
        <Button appearance="subtle" onClick={() => setAsking(false)}>
          {words.leaveIt}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Button
        appearance={primary && !other ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => (other ? setAsking(true) : take())}
      >
        {other ? words.takeOver : words.take}
      </Button>
    </div>
  );
}
