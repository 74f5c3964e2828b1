import { mergeClasses } from '@fluentui/react-components';
import { AlertUrgentFilled } from '@fluentui/react-icons/svg/alert-urgent';
import { ArrowCircleUpRegular } from '@fluentui/react-icons/svg/arrow-circle-up';
import type { RefObject } from 'react';
import type { RehearsalView } from '../../../contract/rehearsals';
import { sayFully } from '../../time/when';
import { Notice } from '../../ui/Notice';
import { rehearseWords as words } from '../../words/en-gb/rehearse';
import { useRehearseStyles } from './rehearse-styles';

/** What would happen, as a line of steps with their times, and who could read it in the end. */
export function RehearsalResult({
  view,
  heading,
}: {
  view: RehearsalView;
  heading: RefObject<HTMLHeadingElement>;
}) {
  const styles = useRehearseStyles();
  return (
    <section className={styles.result} aria-labelledby="rehearsed">
      <h2 className={styles.title} id="rehearsed" ref={heading} tabIndex={-1}>
        {words.resultTitle}
      </h2>
      <p>
        {words.judged(view.lane, view.laneClause, view.priority, view.priorityClause)}{' '}
        {words.version(view.policyVersion)}
      </p>
      {view.lastResort ? (
        <Notice intent="warning">
          <p>{view.lastResort}</p>
        </Notice>
      ) : null}
      <ol className={styles.line} aria-label={words.steps}>
        {view.steps.map((step) => (
          <StepLine key={`${step.kind} ${step.at}`} step={step} />
        ))}
      </ol>
      <People
        title={words.willRead}
        lines={view.willRead.map(({ name, roles }) => [name, ...roles].join(', '))}
      />
      <People
        title={words.willNot}
        lines={view.willNot.map(({ name, roles, reason }) => `${[name, ...roles].join(', ')}: ${reason}`)}
      />
      <People
        title={words.agencies}
        lines={view.agencies.map(({ name, clause }) => `${name} (${clause})`)}
        ordered
      />
    </section>
  );
}

function StepLine({ step }: { step: RehearsalView['steps'][number] }) {
  const styles = useRehearseStyles();
  const isAlarm = step.kind === 'alarm';
  const Icon = isAlarm ? AlertUrgentFilled : ArrowCircleUpRegular;
  return (
    <li className={styles.step}>
      <span className={mergeClasses(styles.icon, isAlarm && styles.alarm)} aria-hidden>
        <Icon />
      </span>
      <strong>
        <time dateTime={step.at}>{sayFully(step.at)}</time>
      </strong>
      <span className={styles.quiet}>{step.inSchoolHours ? words.inHours : words.outOfHours}</span>
      <div>
        {words.kinds[step.kind]} {step.who.join(', ') || words.nobody}. {words.clause(step.clause)}
      </div>
      <span className={styles.quiet}>
        {isAlarm ? words.again : words.until} {sayFully(step.until)}
      </span>
    </li>
  );
}

function People({ title, lines, ordered }: { title: string; lines: readonly string[]; ordered?: boolean }) {
  const styles = useRehearseStyles();
  if (lines.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <div>
      <h3 className={styles.subtitle}>{title}</h3>
      <List className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </List>
    </div>
  );
}
