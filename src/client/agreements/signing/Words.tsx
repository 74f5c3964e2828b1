import { mergeClasses } from '@fluentui/react-components';
import type { AgreementText } from '../../../contract/agreements';
import { SYMBOL_ICONS } from './symbol-icons';
import { useSigningStyles } from './signing-styles';

/** The words of an agreement. `simple`: a picture beside every statement, for learners. */
export function Words({ text, simple }: { text: AgreementText; simple: boolean }) {
  const styles = useSigningStyles();
  return (
    <>
      <p>{text.intro}</p>
      {text.sections.map(({ id, title, statements }) => (
        <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
          <h2 className={styles.title} id={`section-${id}`}>
            {title}
          </h2>
          <ul className={simple ? styles.list : styles.bullets}>
            {statements.map((one) => (
              <li key={one.id} className={mergeClasses(simple && styles.statement)}>
                {simple && one.symbol ? (
                  <span className={styles.symbol} aria-hidden>
                    {SYMBOL_ICONS[one.symbol]}
                  </span>
                ) : null}
                <span>{one.text}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The same words one after the other, to be spoken. */
export function spokenWords({ title, intro, sections, permissions }: AgreementText): string[] {
  return [
    title,
    intro,
    ...sections.flatMap((section) => [section.title, ...section.statements.map(({ text }) => text)]),
    ...permissions.flatMap(({ question, detail }) => [question, ...(detail ? [detail] : [])]),
  ];
}
