import { makeStyles, mergeClasses, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { signingInWords, type AgreementAudience, type AgreementText as Text } from '../../../contract/agreements';
import { AgreementText } from '../../agreements/AgreementText';
import { agreementsWords } from '../../words/en-gb/agreements';
import { useSchoolStyles } from '../school-styles';

const words = agreementsWords.one;
const useStyles = makeStyles({
  paper: {
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
    boxSizing: 'border-box',
  },
  phone: { maxWidth: '320px' },
});

/** The agreement as it is read before signing, on request no wider than a phone. Learners get theirs in large type. */
export function Preview({ audience, text }: { audience: AgreementAudience; text: Text }) {
  const styles = useSchoolStyles();
  const own = useStyles();
  const [phone, setPhone] = useState(false);
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 className={styles.heading} id="preview">
        {words.preview}
      </h2>
      <Switch label={words.phone} checked={phone} onChange={(_event, { checked }) => setPhone(checked)} />
      <div className={mergeClasses(own.paper, phone && own.phone)}>
        <AgreementText text={text} simple={audience.startsWith('learners')} />
      </div>
      <p className={styles.quiet}>{signingInWords(text)}</p>
    </section>
  );
}
