import type { ReportForm } from '../report-form';
import type { Issue } from '../report-issues';

/** What each step of the report gets. */
export interface StepProps {
  form: ReportForm;
  change: (part: Partial<ReportForm>) => void;
  issues: readonly Issue[];
}

export function errorOf(issues: readonly Issue[], field: string): string | undefined {
  return issues.find((issue) => issue.field === field)?.message;
}
