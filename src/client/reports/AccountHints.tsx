import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { LightbulbRegular } from '@fluentui/react-icons/svg/lightbulb';
import { useDeferredValue, useId } from 'react';
import { report } from '../words/en-gb/report';
import { HINTS, hintsFor, type HintState } from './account-hints';
import { useReportStyles } from './report-styles';

const words = report.what;
const ICONS: Record<HintState, typeof CircleRegular> = {
  waiting: CircleRegular,
  fine: CheckmarkCircleRegular,
  look: LightbulbRegular,
};

/** What a good account has, as a list that is always there, so that nothing jumps while somebody types. */
export function AccountHints({ text, named }: { text: string; named: readonly string[] }) {
  const styles = useReportStyles();
  const titleId = useId();
  const states = hintsFor(useDeferredValue(text), named);
  return (
    <section aria-labelledby={titleId}>
      <h3 className={styles.subheading} id={titleId}>
        {words.hintsTitle}
      </h3>
      <ul className={styles.hints}>
        {HINTS.map((id) => {
          const state = states[id];
          const Icon = ICONS[state];
          return (
            <li key={id} className={mergeClasses(styles.hint, state === 'look' && styles.hintLook)}>
              <span
                className={mergeClasses(styles.hintIcon, state === 'fine' && styles.hintFine)}
                aria-hidden
              >
                <Icon />
              </span>
              <span>
                {state === 'fine' ? `${words.fine} ` : ''}
                {state === 'look' ? words.hints[id].look : words.hints[id].has}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
