import { POLICY_FILE_VERSION, POLICY_SCHEMA_NAME, policyFileSchema } from '../../contract/policy-file';
import type { PolicyFile } from '../../contract/policy-file';
import { withCalendar } from '../../domain/calendar/closed-dates';
import { withSchoolsWords } from '../../domain/policies/catalogue';
import type { SchoolDetails } from '../../domain/policies/defaults';
import { withSchoolsOwn } from '../../domain/policies/default-agencies';
import type { Policy } from '../../domain/policies/types';

/**
 * A policy as the value of its file, in the order of the schema. Never refuses: a school gets what it has, and what may
 * be wrong with it is said when it is read again.
 */
export function policyFileOf(policy: Policy): PolicyFile {
  const { school: _school, learnerMatrix, staffMatrix, ...rules } = policy;
  const file: PolicyFile = {
    $schema: POLICY_SCHEMA_NAME,
    fileVersion: POLICY_FILE_VERSION,
    ...rules,
    matrices: { learner: learnerMatrix, staff: staffMatrix },
  };
  const inOrder = policyFileSchema.safeParse(file);
  return inOrder.success ? inOrder.data : file;
}

/** The policy of a file for a school, whose own numbers, days and words go before those in the file. */
export function policyFromFile(file: PolicyFile, school: SchoolDetails): Policy {
  const { $schema: _schema, fileVersion: _version, matrices, ...rules } = file;
  const policy: Policy = {
    ...rules,
    school: { name: school.name, switchboard: school.switchboard },
    learnerMatrix: matrices.learner,
    staffMatrix: matrices.staff,
    agencies: school.agencies ? withSchoolsOwn(rules.agencies, school.agencies) : rules.agencies,
  };
  const inSchoolsWords = school.roleWords ? withSchoolsWords(policy, school.roleWords) : policy;
  return school.calendar ? withCalendar(inSchoolsWords, school.calendar) : inSchoolsWords;
}

/** Any value as the text of a file. */
export function fileText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
