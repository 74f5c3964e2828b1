import { Button } from '@fluentui/react-components';
import type { AgreementText } from '../../../contract/agreements';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';
import { newId, replaced } from './edit-text';
import { PartButtons } from './PartButtons';
import { WordsField } from './WordsField';

const words = agreementsWords.edit;

interface EditPermissionsProps {
  permissions: AgreementText['permissions'];
  onChange: (permissions: AgreementText['permissions']) => void;
}

/** Questions that are answered apart from the signature, each with yes or no (images, cloud services, a device). */
export function EditPermissions({ permissions, onChange }: EditPermissionsProps) {
  const styles = useSchoolStyles();
  return (
    <>
      {permissions.map((permission, place) => {
        const name = words.permission(place + 1);
        const { detail = '' } = permission;
        return (
          <fieldset key={permission.id} className={styles.group}>
            <legend className={styles.subheading}>{name}</legend>
            <WordsField
              label={words.of(words.question, name)}
              value={permission.question}
              longest={300}
              onChange={(question) => onChange(replaced(permissions, { ...permission, question }))}
            />
            <WordsField
              label={words.of(words.detail, name)}
              value={detail}
              longest={600}
              optional
              onChange={(now) => onChange(replaced(permissions, { ...permission, detail: now || undefined }))}
            />
            <PartButtons name={name} id={permission.id} parts={permissions} onChange={onChange} />
          </fieldset>
        );
      })}
      <div>
        <Button onClick={() => onChange([...permissions, { id: newId(), question: '' }])}>{words.addPermission}</Button>
      </div>
    </>
  );
}
