import { Button, Field, makeStyles, mergeClasses, Select, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { signingInWords, type AgreementAudience, type AgreementText, type Signer } from '../../../contract/agreements';
import { Questions } from '../../agreements/signing/Questions';
import { ReadAloud } from '../../agreements/signing/ReadAloud';
import { EMPTY_FORM } from '../../agreements/signing/signing-form';
import { useSigningStyles } from '../../agreements/signing/signing-styles';
import { spokenWords, Words } from '../../agreements/signing/Words';
import { agreementsWords } from '../../words/en-gb/agreements';
import { signingWords } from '../../words/en-gb/signing';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.one;
const useStyles = makeStyles({
  paper: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  phone: { maxWidth: '320px' },
  title: { ...typographyStyles.title2, margin: 0 },
});

interface PreviewProps {
  audience: AgreementAudience;
  text: AgreementText;
}

/** The agreement out of the same parts as on the signer's own page, on request no wider than a phone. Nothing is signed here. */
export function Preview({ audience, text }: PreviewProps) {
  const styles = useSchoolStyles();
  const own = useStyles();
  const [phone, setPhone] = useState(false);
  const [chosen, setChosen] = useState<Signer>();
  const part = text.signedBy.find((one) => one === chosen) ?? text.signedBy[0];
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 className={styles.heading} id="preview">
        {words.preview}
      </h2>
      <div className={styles.fields}>
        {text.signedBy.length > 1 ? (
          <Field label={words.seenBy} className={styles.field}>
            <Select value={part} onChange={(_event, { value }) => setChosen(text.signedBy.find((one) => one === value))}>
              {text.signedBy.map((signer) => (
                <option key={signer} value={signer}>
                  {agreementsWords.edit.signers[signer]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        <Switch label={words.phone} checked={phone} onChange={(_event, { checked }) => setPhone(checked)} />
      </div>
      <div className={mergeClasses(own.paper, phone && own.phone)}>
        <AsSigned text={text} learner={part === 'learner' || (part === undefined && audience.startsWith('learners'))} />
      </div>
      <p className={styles.quiet}>{signingInWords(text)}</p>
    </section>
  );
}

/** Answers can be tried; they go nowhere. Learners get theirs in large type, with pictures and read aloud. */
function AsSigned({ text, learner }: { text: AgreementText; learner: boolean }) {
  const styles = useSigningStyles();
  const own = useStyles();
  const [form, setForm] = useState(EMPTY_FORM);
  return (
    <div className={mergeClasses(styles.page, learner && styles.simple)}>
      <h3 className={own.title}>{text.title}</h3>
      {learner ? <ReadAloud sentences={spokenWords(text)} /> : null}
      <Words text={text} simple={learner} rank={4} />
      <div className={styles.answers}>
        <Questions text={text} witness={text.witness && learner} form={form} onChange={setForm} rank={4} />
        <div className={styles.row}>
          <Button appearance="primary" size="large" disabledFocusable>
            {signingWords.sign}
          </Button>
          <Button appearance="subtle" disabledFocusable>
            {signingWords.decline}
          </Button>
        </div>
      </div>
    </div>
  );
}
