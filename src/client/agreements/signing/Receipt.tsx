import type { ReactNode } from 'react';
import type { SignedView } from '../../../contract/agreements';
import { CopyButton } from '../../ui/CopyButton';
import { When } from '../../ui/When';
import { signingWords } from '../../words/en-gb/signing';
import { useSigningStyles } from './signing-styles';

const words = signingWords.receipt;

/** What was signed, by whom, when, and the fingerprint by which the words can be told from any others. */
export function Receipt({ receipt, declined = false }: { receipt: SignedView; declined?: boolean }) {
  const styles = useSigningStyles();
  return (
    <dl className={styles.facts}>
      <Fact term={words.agreement}>{`${receipt.title}, version ${receipt.number}`}</Fact>
      {receipt.about ? <Fact term={words.about}>{receipt.about}</Fact> : null}
      <Fact term={declined ? words.declinedBy : words.name}>{receipt.name}</Fact>
      <Fact term={words.at}>
        <When at={receipt.at} />
      </Fact>
      <Fact term={words.schoolYear}>{receipt.schoolYear}</Fact>
      <Fact term={words.hash}>
        <span className={styles.hash}>{receipt.hash}</span> <CopyButton text={receipt.hash} label={words.copy} />
      </Fact>
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
