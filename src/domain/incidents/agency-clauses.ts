import type { AgencyId, Clause, Policy, SeriousIncidentRule } from '../policies/types';

/** Where a lane's rule for serious incidents names an agency; undefined when it does not. */
export function clauseOfAgency(rule: SeriousIncidentRule, id: AgencyId): Clause | undefined {
  return rule.agencies.includes(id) ? (rule.clauses?.[id] ?? rule.clause) : undefined;
}

/** What makes the local authority the next call in a concern about the headteacher (ESC-3). */
export function nextCallClause({ lanes }: Policy): Clause {
  return lanes.headteacher.nextCallClause ?? lanes.headteacher.clause;
}
