import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoleLineView } from '../../../contract/people';
import { useTab } from '../../tab/tab-context';
import { Notice } from '../../ui/Notice';
import { common } from '../../words/en-gb/common';
import { peopleWords as words } from '../../words/en-gb/people';
import { KeptPage } from '../KeptPage';
import { useKept } from '../use-kept';
import { LineFilter } from './LineFilter';
import { LineList } from './LineList';
import { NO_FILTER, shownLines } from './line-filter';
import { RoleForm, type RoleAct } from './RoleForm';

/** Who holds what: seen by day and role, given, handed over and ended (GOV-6). */
export function PeoplePage() {
  const { service, refreshSession } = useTab();
  const kept = useKept(service.roles);
  const { value: roles, busy, save } = kept;
  const [filter, setFilter] = useState(NO_FILTER);
  const [form, setForm] = useState<{ kind: RoleAct['kind']; line?: RoleLineView }>();
  const labels = new Map(roles?.roles.map(({ role, label }) => [role, label]));

  async function act(action: RoleAct): Promise<void> {
    if (!(await save(() => send(action), words.done[action.kind]))) return;
    setForm(undefined);
    void refreshSession();
  }
  function send(action: RoleAct) {
    if (action.kind === 'give') return service.giveRole(action.given);
    if (action.kind === 'handOver') return service.handOverRole(action.line, action.handed);
    if (action.kind === 'end') return service.endRole(action.line, action.end);
    return service.changeTelephone(action.line, action.change);
  }
  return (
    <KeptPage title={words.title} lead={words.lead} kept={kept} seeNow={common.tryAgain} onLeave={() => setForm(undefined)}>
      {(value) => (
        <>
          {value.warnings.length > 0 ? (
            <Notice intent="warning">
              {value.warnings.map((warning) => (
                <p key={warning}>{warning}</p>
              ))}
            </Notice>
          ) : null}
          {form ? (
            <RoleForm
              key={`${form.kind} ${form.line?.line ?? ''}`}
              kind={form.kind}
              line={form.line}
              roles={value.roles}
              busy={busy}
              onAct={(action) => void act(action)}
              onLeave={() => setForm(undefined)}
            />
          ) : (
            <div>
              <Button appearance="primary" onClick={() => setForm({ kind: 'give' })}>
                {words.give}
              </Button>
            </div>
          )}
          <LineFilter filter={filter} roles={value.roles} onFilter={setFilter} />
          <LineList
            lines={shownLines(value.lines, filter)}
            labels={labels}
            onAct={(kind, line) => setForm({ kind, line })}
          />
        </>
      )}
    </KeptPage>
  );
}
