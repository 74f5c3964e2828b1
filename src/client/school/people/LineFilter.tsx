import { Field, Input, Select } from '@fluentui/react-components';
import type { RolesView } from '../../../contract/people';
import type { RoleName } from '../../../contract/choices';
import { peopleWords as words } from '../../words/en-gb/people';
import { useSchoolStyles } from '../school-styles';
import type { LineFilterValue } from './line-filter';

interface LineFilterProps {
  filter: LineFilterValue;
  roles: RolesView['roles'];
  onFilter: (filter: LineFilterValue) => void;
}

/** Whose role, and on which day. */
export function LineFilter({ filter, roles, onFilter }: LineFilterProps) {
  const styles = useSchoolStyles();
  return (
    <div className={styles.fields} role="group" aria-label={words.filters}>
      <Field label={words.role} className={styles.field}>
        <Select
          value={filter.role}
          onChange={(_event, { value }) => onFilter({ ...filter, role: value as RoleName | '' })}
        >
          <option value="">{words.allRoles}</option>
          {roles.map(({ role, label }) => (
            <option key={role} value={role}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.onDay} hint={words.onDayHint} className={styles.field}>
        <Input type="date" value={filter.day} onChange={(_event, { value }) => onFilter({ ...filter, day: value })} />
      </Field>
    </div>
  );
}
