import { Checkbox } from '@fluentui/react-components';
import { SIGNERS, type AgreementText } from '../../../contract/agreements';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.edit;

interface EditSigningProps {
  text: AgreementText;
  onChange: (part: Partial<AgreementText>) => void;
}

/** Whose signatures are needed, and what asks for them again (AUA-3, AUA-4). */
export function EditSigning({ text: { signedBy, witness, renewal }, onChange }: EditSigningProps) {
  const styles = useSchoolStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.subheading}>{words.signing}</legend>
      {SIGNERS.map((signer) => (
        <Checkbox
          key={signer}
          label={words.signers[signer]}
          checked={signedBy.includes(signer)}
          onChange={(_event, { checked }) =>
            onChange({ signedBy: SIGNERS.filter((one) => (one === signer ? checked === true : signedBy.includes(one))) })
          }
        />
      ))}
      <Checkbox label={words.witness} checked={witness} onChange={(_event, { checked }) => onChange({ witness: checked === true })} />
      <Checkbox
        label={words.eachSchoolYear}
        checked={renewal.eachSchoolYear}
        onChange={(_event, { checked }) => onChange({ renewal: { ...renewal, eachSchoolYear: checked === true } })}
      />
      <Checkbox
        label={words.onChange}
        checked={renewal.onChange}
        onChange={(_event, { checked }) => onChange({ renewal: { ...renewal, onChange: checked === true } })}
      />
    </fieldset>
  );
}
