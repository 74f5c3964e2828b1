import { Button, Field, Input, Switch } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { Problem } from '../../../contract/problem';
import { REMINDER_LIMITS, reminderRuleSchema, type ReminderRule, type RemindersView } from '../../../contract/reminders';
import { problemOf } from '../../http';
import { useTab } from '../../tab/tab-context';
import { Announce } from '../../ui/Announce';
import { fieldError } from '../../ui/field-error';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useResource } from '../../ui/use-resource';
import { agreementsWords } from '../../words/en-gb/agreements';
import { common } from '../../words/en-gb/common';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.reminders;

/** When people are reminded, and when whoever is responsible is told (AUA-5). */
export function Reminders() {
  const styles = useSchoolStyles();
  const { service } = useTab();
  const { value, problem, reload } = useResource(useCallback(() => service.reminders(), [service]));
  const [outcome, setOutcome] = useState<{ problem?: Problem; saved?: boolean }>({});

  async function save(rule: ReminderRule, version: string) {
    try {
      await service.setReminders({ rule, version });
      setOutcome({ saved: true });
    } catch (error) {
      setOutcome({ problem: problemOf(error) });
    }
    await reload();
  }
  return (
    <section className={styles.section} aria-labelledby="reminders">
      <h2 className={styles.heading} id="reminders">
        {words.title}
      </h2>
      {problem ? <ProblemNotice problem={problem} retry={{ label: common.tryAgain, onClick: () => void reload() }} /> : null}
      {value ? <p className={styles.text}>{words.rule(value.rule)}</p> : null}
      {value?.mayChange ? <ReminderForm key={value.version} setting={value} onSave={save} /> : null}
      <Announce>{outcome.saved ? words.saved : ''}</Announce>
      {outcome.problem ? <ProblemNotice problem={outcome.problem} /> : null}
    </section>
  );
}

const NUMBERS = ['firstAfterDays', 'thenEveryDays', 'limit'] as const;
type Numbers = Record<(typeof NUMBERS)[number], string>;

interface ReminderFormProps {
  setting: RemindersView;
  onSave: (rule: ReminderRule, version: string) => Promise<void>;
}

/** Keeps what is typed as text, so that a field may be empty for a moment. Made anew when somebody else has changed it since. */
function ReminderForm({ setting, onSave }: ReminderFormProps) {
  const styles = useSchoolStyles();
  const [on, setOn] = useState(setting.rule.on);
  const [typed, setTyped] = useState<Numbers>(() => asTyped(setting.rule));
  const [busy, setBusy] = useState(false);
  const read = reminderRuleSchema.safeParse({ on, ...asNumbers(typed) });
  const wrong = (name: string): string | undefined => read.error?.issues.find(({ path }) => path[0] === name)?.message;

  async function save() {
    if (!read.success) return;
    setBusy(true);
    await onSave(read.data, setting.version);
    setBusy(false);
  }
  return (
    <>
      <Switch label={words.on} checked={on} onChange={(_event, { checked }) => setOn(checked)} />
      {on ? (
        <div className={styles.fields}>
          {NUMBERS.map((name) => (
            <Field key={name} label={words[name]} className={styles.field} validationMessage={fieldError(wrong(name))}>
              <Input
                type="number"
                inputMode="numeric"
                {...boundsOf(name)}
                value={typed[name]}
                onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
              />
            </Field>
          ))}
        </div>
      ) : null}
      <div className={styles.buttons}>
        <Button disabledFocusable={!read.success || busy} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </>
  );
}

function boundsOf(name: (typeof NUMBERS)[number]): { min: number; max: number } {
  const { least, most } = name === 'limit' ? REMINDER_LIMITS.limit : REMINDER_LIMITS.days;
  return { min: least, max: most };
}

function asTyped({ firstAfterDays, thenEveryDays, limit }: ReminderRule): Numbers {
  return { firstAfterDays: String(firstAfterDays), thenEveryDays: String(thenEveryDays), limit: String(limit) };
}

function asNumbers(typed: Numbers): Record<string, number> {
  return Object.fromEntries(NUMBERS.map((name) => [name, typed[name].trim() === '' ? Number.NaN : Number(typed[name])]));
}
