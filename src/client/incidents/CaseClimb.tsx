import { ArrowCircleUpRegular } from '@fluentui/react-icons/svg/arrow-circle-up';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { CaseView } from '../../contract/cases';
import { When } from '../ui/When';
import { caseWords as words } from '../words/en-gb/case';
import { useCaseStyles } from './case-styles';

const ICONS = { told: CheckmarkCircleFilled, next: ArrowCircleUpRegular, later: CircleRegular };

/** The climb of the escalation as a line of steps (ESC-9): who was told when, and who comes next. */
export function CaseClimb({ steps }: { steps: CaseView['climb'] }) {
  const styles = useCaseStyles();
  if (steps.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="climb">
      <h2 className={styles.title} id="climb">
        {words.climbTitle}
      </h2>
      <ol className={styles.climb}>
        {steps.map((step, index) => {
          const Icon = ICONS[step.state];
          return (
            <li key={`${index} ${step.who}`} className={styles.climbStep}>
              <span className={styles.climbIcon} aria-hidden>
                <Icon />
              </span>
              <span>
                {step.who}
                <span className={styles.quiet}>
                  {' '}
                  {words.climb[step.state]} {step.at ? <When at={step.at} /> : null}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
