import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { MailRule, MailRulesView } from '../../../contract/mail-rules';
import { RouteLink } from '../../tab/RouteLink';
import { useTab } from '../../tab/tab-context';
import { mailRuleWords as words } from '../../words/en-gb/mail-rules';
import { KeptPage } from '../KeptPage';
import { useSchoolStyles } from '../school-styles';
import { useKept } from '../use-kept';
import { useMailboxStyles } from './mailbox-styles';
import { RuleForm } from './RuleForm';
import { draftOf, type RuleDraft } from './rule-form';

/** What the mail of monitoring systems means, a rule for each sender (REP-6). */
export function RulesPage() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const kept = useKept(service.mailRules);
  const { busy, save } = kept;
  const [draft, setDraft] = useState<RuleDraft>();

  async function put(view: MailRulesView, rules: MailRule[], done: string): Promise<void> {
    const plain = structuredClone(rules) as Parameters<typeof service.changeMailRules>[0]['rules'];
    const change = { rules: plain, ...(view.etag ? { etag: view.etag } : {}) };
    if (await save(() => service.changeMailRules(change), done)) setDraft(undefined);
  }
  return (
    <>
      <div className={styles.back}>
        <RouteLink to={{ page: 'school', part: 'mailbox' }}>{words.toMailbox}</RouteLink>
      </div>
      <KeptPage title={words.title} lead={words.lead} kept={kept} seeNow={words.seeNow} onLeave={() => setDraft(undefined)}>
        {(view) =>
          draft ? (
            <RuleForm
              first={draft}
              busy={busy}
              onLeave={() => setDraft(undefined)}
              onSave={(rule) => void put(view, [...view.rules.filter(({ id }) => id !== rule.id), rule], words.saved)}
            />
          ) : (
            <>
              <RuleList
                view={view}
                busy={busy}
                onChange={(rule) => setDraft(draftOf(rule))}
                onRemove={(rule) => void put(view, view.rules.filter(({ id }) => id !== rule.id), words.removed)}
              />
              <AddRule view={view} onAdd={setDraft} />
              {view.changed ? <p className={styles.quiet}>{view.changed}</p> : null}
            </>
          )
        }
      </KeptPage>
    </>
  );
}

interface RuleListProps {
  view: MailRulesView;
  busy: boolean;
  onChange: (rule: MailRule) => void;
  onRemove: (rule: MailRule) => void;
}

function RuleList({ view, busy, onChange, onRemove }: RuleListProps) {
  const styles = useSchoolStyles();
  const [asked, setAsked] = useState<string>();
  return (
    <section className={styles.section} aria-labelledby="rules">
      <h2 className={styles.heading} id="rules">
        {words.listTitle}
      </h2>
      {view.rules.length === 0 ? <p className={styles.text}>{words.empty}</p> : null}
      <ul className={styles.list}>
        {view.rules.map((rule) => (
          <li key={rule.id} className={styles.row}>
            <span className={styles.grow}>
              <strong>{rule.system}</strong>
              <br />
              {rule.sender}
            </span>
            <span className={styles.buttons}>
              {asked === rule.id ? (
                <>
                  <Button disabledFocusable={busy} onClick={() => onRemove(rule)}>
                    {words.removeSure}
                  </Button>
                  <Button appearance="subtle" onClick={() => setAsked(undefined)}>
                    {words.keep}
                  </Button>
                </>
              ) : (
                <>
                  <Button aria-label={words.changeOf(rule.system)} onClick={() => onChange(rule)}>
                    {words.change}
                  </Button>
                  <Button appearance="subtle" aria-label={words.removeOf(rule.system)} onClick={() => setAsked(rule.id)}>
                    {words.remove}
                  </Button>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddRule({ view, onAdd }: { view: MailRulesView; onAdd: (draft: RuleDraft) => void }) {
  const styles = useSchoolStyles();
  const own = useMailboxStyles();
  const [from, setFrom] = useState('');
  const example = view.examples.find(({ id }) => id === from);
  return (
    <div className={styles.section}>
      <Field label={words.startFrom}>
        <Select className={own.choice} value={from} onChange={(_event, { value }) => setFrom(value)}>
          <option value="">{words.blank}</option>
          {view.examples.map(({ id, system }) => (
            <option key={id} value={id}>
              {words.likeExample(system)}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        <Button appearance="primary" onClick={() => onAdd({ ...draftOf(example), id: crypto.randomUUID() })}>
          {words.add}
        </Button>
      </div>
    </div>
  );
}
