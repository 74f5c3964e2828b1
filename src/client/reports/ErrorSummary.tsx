import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { report } from '../words/en-gb/report';
import type { Step } from './report-form';
import type { Issue } from './report-issues';

const useStyles = makeStyles({
  root: {
    padding: tokens.spacingHorizontalM,
    borderLeft: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { margin: '4px 0 0', paddingInlineStart: '20px' },
  link: {
    ...typographyStyles.body1,
    background: 'none',
    border: 'none',
    padding: 0,
    textAlign: 'start',
    color: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
});

interface ErrorSummaryProps {
  issues: readonly Issue[];
  goTo: (step: Step) => void;
}

/** What is missing, each line leading to its field. Takes the focus, so that nobody has to look for it. */
export function ErrorSummary({ issues, goTo }: ErrorSummaryProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (issues.length > 0) box.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  return (
    <div className={styles.root} ref={box} tabIndex={-1} role="alert">
      <h3 className={styles.title}>{report.summary.title}</h3>
      <ul className={styles.list}>
        {issues.map((issue) => (
          <li key={`${issue.field} ${issue.message}`}>
            <button type="button" className={styles.link} onClick={() => reach(issue, goTo)}>
              {issue.message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Puts the focus into the field, going to its step first when it is not on the page. */
function reach(issue: Issue, goTo: (step: Step) => void): void {
  const field = () => document.getElementById(issue.field);
  if (field()) field()?.focus();
  else {
    goTo(issue.step);
    requestAnimationFrame(() => field()?.focus());
  }
}
