import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons/svg/call';
import type { ContactView } from '../../contract/reports';
import { common } from '../words/en-gb/common';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  item: { display: 'flex', flexDirection: 'column' },
  label: { ...typographyStyles.body1 },
  number: { color: tokens.colorBrandForegroundLink, ...typographyStyles.body1Strong },
  digits: { textDecorationLine: 'underline' },
  large: { ...typographyStyles.title1, '@media (max-width: 480px)': { ...typographyStyles.title2 } },
  hours: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  line: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** A tel: address: digits and a leading plus, nothing else. */
export function telephoneAddress(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** A number that can be pressed on a phone and read anywhere else. */
export function TelephoneLink({ number, large = false }: { number: string; large?: boolean }) {
  const styles = useStyles();
  return (
    <a className={mergeClasses(styles.number, large && styles.large)} href={telephoneAddress(number)}>
      <span className={styles.line}>
        <CallRegular aria-hidden />
        <span className={styles.digits}>{number}</span>
      </span>
    </a>
  );
}

/** Numbers to ring, in the order the service gives them. */
export function Numbers({ contacts, large = false }: { contacts: readonly ContactView[]; large?: boolean }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={common.numbersToRing}>
      {contacts.map((contact) => (
        <li className={styles.item} key={contact.label}>
          <span className={styles.label}>{contact.label}</span>
          <TelephoneLink number={contact.telephone} large={large} />
          {contact.hours ? <span className={styles.hours}>{contact.hours}</span> : null}
          {contact.outOfHours ? (
            <span className={styles.hours}>
              {common.outOfHours} <TelephoneLink number={contact.outOfHours} />
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
