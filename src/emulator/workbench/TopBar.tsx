import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { ArrowReset20Regular, Map20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Person, World } from './api';
import { ClockMenu } from './ClockMenu';
import { PersonMenu } from './PersonMenu';
import { ResetDialog } from './ResetDialog';
import { THEMES, type ThemeName } from './themes';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}` },
  },
  name: { margin: 0, [NARROW]: { position: 'absolute', clipPath: 'inset(50%)' } },
  space: { flex: 1 },
});

interface TopBarProps {
  world: World;
  person: Person;
  now: Date;
  theme: ThemeName;
  onTheme: (name: ThemeName) => void;
  onPerson: (id: string) => void;
  guideOpen: boolean;
  onGuide: () => void;
}

/** Who you are, what time it is, and the settings of the workbench. */
export function TopBar({ world, person, now, theme, onTheme, onPerson, guideOpen, onGuide }: TopBarProps) {
  const styles = useStyles();
  const [resetting, setResetting] = useState(false);
  return (
    <header className={styles.bar}>
      <Title3 as="h1" className={styles.name}>
        Lantern
      </Title3>
      <div className={styles.space} />
      <ClockMenu now={now} />
      <Menu
        checkedValues={{ theme: [theme] }}
        onCheckedValueChange={(_event, data) => onTheme(data.checkedItems[0] as ThemeName)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" icon={<MoreHorizontal20Regular />} aria-label="Workbench settings" />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>Theme</MenuGroupHeader>
              {Object.entries(THEMES).map(([name, { label }]) => (
                <MenuItemRadio key={name} name="theme" value={name}>
                  {label}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<Map20Regular />} onClick={onGuide}>
              {guideOpen ? 'Close the guided path' : 'Show the guided path'}
            </MenuItem>
            <MenuItem icon={<ArrowReset20Regular />} onClick={() => setResetting(true)}>
              Start over…
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <PersonMenu people={world.people} person={person} onPerson={onPerson} />
      {resetting && <ResetDialog onClose={() => setResetting(false)} />}
    </header>
  );
}
