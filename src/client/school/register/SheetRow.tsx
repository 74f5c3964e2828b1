import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { RegisterRow, RegisterSheet } from '../../../contract/register';
import { ChoiceCards } from '../../ui/ChoiceCards';
import { registerWords as words } from '../../words/en-gb/register';
import { signingWords } from '../../words/en-gb/signing';
import { useSchoolStyles } from '../school-styles';
import { answerField, type Ticked } from './sheet-state';

const CHOICES = [
  { value: 'yes', label: signingWords.yes },
  { value: 'no', label: signingWords.no },
] as const;

const useStyles = makeStyles({
  row: { display: 'grid', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, minHeight: '44px' },
  more: { display: 'grid', gap: tokens.spacingVerticalM, paddingInlineStart: tokens.spacingHorizontalXXL, paddingBottom: tokens.spacingVerticalM },
});

interface SheetRowProps {
  row: RegisterRow;
  sheet: RegisterSheet;
  names: boolean;
  entered: Ticked | undefined;
  missing: readonly string[];
  onTick: (on: boolean) => void;
  onEnter: (entered: Ticked) => void;
}

/** Somebody of a class: one tap. Questions come up only for whoever is ticked; nothing is answered beforehand. */
export function SheetRow({ row, sheet, names, entered, missing, onTick, onEnter }: SheetRowProps) {
  const own = useStyles();
  const styles = useSchoolStyles();
  const { subjectId, name, settled, stateLabel } = row;
  return (
    <li className={own.row}>
      <div className={own.line}>
        {settled ? <span>{name}</span> : <Checkbox size="large" label={name} checked={entered !== undefined} onChange={(_event, { checked }) => onTick(checked === true)} />}
        <span className={styles.quiet}>{stateLabel}</span>
      </div>
      {entered && (names || sheet.permissions.length > 0) ? (
        <div className={own.more}>
          {names ? (
            <Field label={words.name} hint={words.nameHelp}>
              <Input value={entered.name} maxLength={120} onChange={(_event, { value }) => onEnter({ ...entered, name: value })} />
            </Field>
          ) : null}
          {sheet.permissions.map(({ id, question }) => {
            const field = answerField(subjectId, id);
            const answer = entered.answers[id];
            return (
              <ChoiceCards
                key={id}
                name={field}
                legend={words.question(question, name)}
                choices={CHOICES}
                value={answer === undefined ? undefined : answer ? 'yes' : 'no'}
                error={missing.includes(field) ? words.answerMissing : undefined}
                columns
                onChange={(value) => onEnter({ ...entered, answers: { ...entered.answers, [id]: value === 'yes' } })}
              />
            );
          })}
        </div>
      ) : null}
    </li>
  );
}
