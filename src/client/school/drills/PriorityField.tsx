import { Field, Select } from '@fluentui/react-components';
import { PRIORITIES, type Priority } from '../../../contract/choices';
import { words as shared } from '../../../contract/words/en-gb';
import { drillWords as words } from '../../words/en-gb/drills';

interface PriorityFieldProps {
  value: Priority;
  onChange: (priority: Priority) => void;
}

/** How urgent a drill is, which decides how soon it climbs. */
export function PriorityField({ value, onChange }: PriorityFieldProps) {
  return (
    <Field label={words.priority}>
      <Select value={value} onChange={(_event, chosen) => onChange(chosen.value as Priority)}>
        {PRIORITIES.map((priority) => (
          <option key={priority} value={priority}>
            {shared.priorities[priority]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
