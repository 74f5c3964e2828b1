import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { AgreementText as Text } from '../../contract/agreements';
import { agreementsWords } from '../words/en-gb/agreements';
import { SYMBOL_ICONS } from './signing/symbol-icons';

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalM, minWidth: 0, overflowWrap: 'anywhere', '& p': { margin: 0 } },
  simple: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  subtitle: { ...typographyStyles.subtitle2, margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** The words of an agreement, below a heading of the second rank. `simple`: large type and a picture beside a statement, for learners. */
export function AgreementText({ text, simple }: { text: Text; simple: boolean }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, simple && styles.simple)}>
      <h3 className={styles.title}>{text.title}</h3>
      <p>{text.intro}</p>
      {text.sections.map(({ id, title, statements }) => (
        <section key={id}>
          <h4 className={styles.subtitle}>{title}</h4>
          <ul className={styles.list}>
            {statements.map((one) => (
              <li key={one.id}>
                {simple && one.symbol ? <span aria-hidden>{SYMBOL_ICONS[one.symbol]} </span> : null}
                {one.text}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {text.permissions.length > 0 ? (
        <section>
          <h4 className={styles.subtitle}>{agreementsWords.one.permissions}</h4>
          <ul className={styles.list}>
            {text.permissions.map(({ id, question, detail }) => (
              <li key={id}>{[question, detail].filter(Boolean).join(' ')}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
