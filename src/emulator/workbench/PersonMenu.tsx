import {
  Avatar,
  Button,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import type { Person } from './api';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  button: { minWidth: 0, flexShrink: 1 },
  text: { textAlign: 'start', minWidth: 0, overflow: 'hidden' },
  line: { display: 'block', whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis' },
  role: {
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    maxWidth: '20rem',
    [NARROW]: { display: 'none' },
  },
  // Out of sight on a phone, still in the button's name.
  youAre: { [NARROW]: { position: 'absolute', clipPath: 'inset(50%)' } },
  chevron: { verticalAlign: 'text-bottom' },
  list: { maxHeight: '70vh', overflowY: 'auto' },
});

interface PersonMenuProps {
  people: Person[];
  person: Person;
  onPerson: (id: string) => void;
}

/** "You are: …", and becoming somebody else. */
export function PersonMenu({ people, person, onPerson }: PersonMenuProps) {
  const styles = useStyles();
  return (
    <Menu
      checkedValues={{ person: [person.id] }}
      onCheckedValueChange={(_event, data) => onPerson(data.checkedItems[0] ?? person.id)}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          icon={<Avatar name={person.displayName} color="colorful" size={28} aria-hidden />}
        >
          <span className={styles.text}>
            <span className={styles.line}>
              <span className={styles.youAre}>You are: </span>
              {person.displayName} <ChevronDown16Regular className={styles.chevron} />
            </span>
            <span className={`${styles.line} ${styles.role}`}>{person.jobTitle}</span>
          </span>
        </Button>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {people.map((one) => (
            <MenuItemRadio
              key={one.id}
              name="person"
              value={one.id}
              icon={<Avatar name={one.displayName} color="colorful" size={24} aria-hidden />}
              subText={one.jobTitle}
            >
              {one.displayName}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
