import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { ACCESS_LIMITS, ACCESS_MODES, accessRuleSchema, type AccessRule, type AccessView } from '../../../contract/access-group';
import { fieldError } from '../../ui/field-error';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.access;
const NUMBERS = ['graceDays', 'mostRemovals'] as const;

interface AccessFormProps {
  setting: Pick<AccessView, 'rule' | 'version'>;
  onSave: (rule: AccessRule, version: string) => Promise<void>;
}

/** Off, shown only, or on. Numbers are kept as text, so that a field may be empty for a moment. */
export function AccessForm({ setting, onSave }: AccessFormProps) {
  const styles = useSchoolStyles();
  const { rule } = setting;
  const [mode, setMode] = useState(rule.mode);
  const [typed, setTyped] = useState({ graceDays: String(rule.graceDays), mostRemovals: String(rule.mostRemovals) });
  const [busy, setBusy] = useState(false);
  const read = accessRuleSchema.safeParse({ mode, graceDays: numberOf(typed.graceDays), mostRemovals: numberOf(typed.mostRemovals) });
  const wrong = (name: string): string | undefined => read.error?.issues.find(({ path }) => path[0] === name)?.message;

  async function save() {
    if (!read.success) return;
    setBusy(true);
    await onSave(read.data, setting.version);
    setBusy(false);
  }
  return (
    <section className={styles.section} aria-labelledby="access-rule">
      <h2 className={styles.heading} id="access-rule">
        {words.rule}
      </h2>
      <RadioGroup aria-labelledby="access-rule" value={mode} onChange={(_event, { value }) => setMode(value as AccessRule['mode'])}>
        {ACCESS_MODES.map((one) => (
          <Radio key={one} value={one} label={words.modes[one]} />
        ))}
      </RadioGroup>
      <div className={styles.fields}>
        {NUMBERS.map((name) => (
          <Field key={name} label={words[name]} className={styles.field} validationMessage={fieldError(wrong(name))}>
            <Input
              type="number"
              inputMode="numeric"
              min={ACCESS_LIMITS[name].least}
              max={ACCESS_LIMITS[name].most}
              value={typed[name]}
              onChange={(_event, { value }) => setTyped({ ...typed, [name]: value })}
            />
          </Field>
        ))}
      </div>
      <p className={styles.quiet}>{words.numbersHelp}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!read.success || busy} onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  );
}

function numberOf(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
