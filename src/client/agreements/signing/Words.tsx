import { mergeClasses } from '@fluentui/react-components';
import type { AgreementText } from '../../../contract/agreements';
import { SYMBOL_ICONS } from './symbol-icons';
import { useSigningStyles } from './signing-styles';

interface WordsProps {
  text: AgreementText;
  /** A picture beside every statement, for learners. */
  simple: boolean;
  /** Rank of the headings; 2 unless told. */
  rank?: 2 | 4;
}

/** The words of an agreement. */
export function Words({ text, simple, rank = 2 }: WordsProps) {
  const styles = useSigningStyles();
  const Heading = `h${rank}` as const;
  return (
    <>
      <p>{text.intro}</p>
      {text.sections.map(({ id, title, statements }) => (
        <section key={id} className={styles.section} aria-labelledby={`section-${id}`}>
          <Heading className={styles.title} id={`section-${id}`}>
            {title}
          </Heading>
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
