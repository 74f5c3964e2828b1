import {
  Button,
  makeStyles,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Clock20Regular } from '@fluentui/react-icons';
import { api } from './api';
import { clockFace } from './school-time';

const STEPS = [
  { label: '1 minute', minutes: 1 },
  { label: '5 minutes', minutes: 5 },
  { label: '30 minutes', minutes: 30 },
  { label: '1 hour', minutes: 60 },
  { label: '1 day', minutes: 1440 },
];

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  wide: { [NARROW]: { display: 'none' } },
  button: { whiteSpace: 'nowrap', minWidth: 0 },
});

/** The school's clock, and the way to let time pass. Lantern notices within seconds. */
export function ClockMenu({ now }: { now: Date }) {
  const styles = useStyles();
  const [day, time] = clockFace(now).split(', ').slice(-2);
  return (
    <Menu persistOnItemClick>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.button}
          icon={<Clock20Regular />}
          aria-label={`School time: ${clockFace(now)}. Move the clock`}
        >
          <span className={styles.wide}>{day},&nbsp;</span>
          {time}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>Move the clock forward</MenuGroupHeader>
            {STEPS.map(({ label, minutes }) => (
              <MenuItem key={minutes} onClick={() => void api.moveClock(minutes)}>
                {label}
              </MenuItem>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
