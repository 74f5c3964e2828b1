import { Button, Select } from '@fluentui/react-components';
import type { RotaView } from '../../../contract/duty';
import { rotaWords as words } from '../../words/en-gb/rota';
import { useSchoolStyles } from '../school-styles';
import { nameOf } from './rota-parts';

interface OrderFieldProps {
  view: RotaView;
  /** What the order is for, such as "Monday, school hours". */
  label: string;
  order: readonly string[];
  onChange: (order: string[]) => void;
}

/** People in an order: each with a way out and a way to the front, and a list of those who may be added. */
export function OrderField({ view, label, order, onChange }: OrderFieldProps) {
  const styles = useSchoolStyles();
  const others = view.people.filter(({ id }) => !order.includes(id));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.quiet}>{label}</legend>
      {order.map((id, place) => (
        <div key={id} className={styles.buttons}>
          <span className={styles.grow}>
            {place + 1}. {nameOf(view, id)}
          </span>
          {place > 0 ? (
            <Button
              size="small"
              aria-label={words.first(nameOf(view, id), label)}
              onClick={() => onChange([id, ...order.filter((one) => one !== id)])}
            >
              ↑
            </Button>
          ) : null}
          <Button
            size="small"
            aria-label={words.remove(nameOf(view, id), label)}
            onClick={() => onChange(order.filter((one) => one !== id))}
          >
            ✕
          </Button>
        </div>
      ))}
      {others.length > 0 ? (
        <Select
          aria-label={words.add(label)}
          value=""
          onChange={(_event, { value }) => (value === '' ? undefined : onChange([...order, value]))}
        >
          <option value="">{words.addPerson}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      ) : null}
    </fieldset>
  );
}
