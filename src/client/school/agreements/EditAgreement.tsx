import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AgreementText } from '../../../contract/agreements';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { EditPermissions } from './EditPermissions';
import { EditSection } from './EditSection';
import { EditSigning } from './EditSigning';
import { newId, replaced } from './edit-text';
import { WordsField } from './WordsField';

const words = agreementsWords.edit;

interface EditAgreementProps {
  text: AgreementText;
  onChange: (text: AgreementText) => void;
}

/** The editor of an agreement, closed until somebody wants it. */
export function EditAgreement(props: EditAgreementProps) {
  const styles = useSchoolStyles();
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.section}>
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </Button>
      </div>
      {open ? <Editor {...props} /> : null}
    </div>
  );
}

function Editor({ text, onChange }: EditAgreementProps) {
  const styles = useSchoolStyles();
  const change = (part: Partial<AgreementText>) => onChange({ ...text, ...part });
  const addSection = () =>
    change({ sections: [...text.sections, { id: newId(), title: '', statements: [{ id: newId(), text: '' }] }] });
  return (
    <div className={styles.section}>
      <WordsField label={words.title} value={text.title} longest={200} onChange={(title) => change({ title })} />
      <WordsField label={words.intro} value={text.intro} longest={1_000} onChange={(intro) => change({ intro })} />
      {text.sections.map((section, place) => (
        <EditSection
          key={section.id}
          section={section}
          name={words.section(place + 1)}
          sections={text.sections}
          onSection={(changed) => change({ sections: replaced(text.sections, changed) })}
          onSections={(sections) => change({ sections })}
        />
      ))}
      <div>
        <Button onClick={addSection}>{words.addSection}</Button>
      </div>
      <EditPermissions permissions={text.permissions} onChange={(permissions) => change({ permissions })} />
      <EditSigning text={text} onChange={change} />
    </div>
  );
}
