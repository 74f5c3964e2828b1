import { Button, Field, Select } from '@fluentui/react-components';
import type { AgreementSymbol, Section } from '../../../contract/agreements';
import { SYMBOLS } from '../../../contract/agreements';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { newId, replaced } from './edit-text';
import { PartButtons } from './PartButtons';
import { WordsField } from './WordsField';

const words = agreementsWords.edit;

interface EditSectionProps {
  section: Section;
  /** "Section 2". */
  name: string;
  sections: readonly Section[];
  onSection: (section: Section) => void;
  onSections: (sections: Section[]) => void;
}

/** A section with its statements, each with words and, for those who read little, a picture. */
export function EditSection({ section, name, sections, onSection, onSections }: EditSectionProps) {
  const styles = useSchoolStyles();
  const { statements } = section;
  const change = (part: Partial<Section>) => onSection({ ...section, ...part });
  return (
    <fieldset className={styles.group}>
      <legend className={styles.subheading}>{name}</legend>
      <PartButtons name={name} id={section.id} parts={sections} onChange={onSections} />
      <WordsField label={words.sectionTitle} value={section.title} longest={200} onChange={(title) => change({ title })} />
      {statements.map((statement, place) => {
        const label = words.of(words.statement(place + 1), name);
        const set = (part: Partial<typeof statement>) => change({ statements: replaced(statements, { ...statement, ...part }) });
        return (
          <div key={statement.id} className={styles.section}>
            <WordsField label={label} value={statement.text} longest={600} onChange={(text) => set({ text })} />
            <div className={styles.fields}>
              <Field label={words.of(words.symbol, label)} className={styles.field}>
                <Select
                  value={statement.symbol ?? ''}
                  onChange={(_event, { value }) => set({ symbol: (value || undefined) as AgreementSymbol | undefined })}
                >
                  <option value="">{words.noSymbol}</option>
                  {SYMBOLS.map((symbol) => (
                    <option key={symbol} value={symbol}>
                      {words.symbols[symbol]}
                    </option>
                  ))}
                </Select>
              </Field>
              <PartButtons name={label} id={statement.id} parts={statements} onChange={(moved) => change({ statements: moved })} />
            </div>
          </div>
        );
      })}
      <div>
        <Button
          aria-label={words.of(words.addStatement, name)}
          onClick={() => change({ statements: [...statements, { id: newId(), text: '' }] })}
        >
          {words.addStatement}
        </Button>
      </div>
    </fieldset>
  );
}
