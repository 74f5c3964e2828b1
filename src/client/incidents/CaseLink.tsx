import type { CaseRowView } from '../../contract/cases';
import { RouteLink } from '../tab/RouteLink';

/** The way into a case; j and k walk from one to the next. */
export function CaseLink({ row }: { row: CaseRowView }) {
  return (
    <RouteLink
      to={{ page: 'case', reference: row.reference }}
      aria-label={`${row.kindLabel}, ${row.reference}`}
      data-case-link=""
    >
      {row.kindLabel}
    </RouteLink>
  );
}
