import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  bundleIcon,
  Chat24Filled,
  Chat24Regular,
  Mail24Filled,
  Mail24Regular,
  PeopleTeam24Filled,
  PeopleTeam24Regular,
  ShieldCheckmark24Filled,
  ShieldCheckmark24Regular,
} from '@fluentui/react-icons';
import type { ComponentType } from 'react';
import type { ConversationRow, Person, World } from './api';
import { writePlace, type Place } from './place';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  rail: {
    width: '76px',
    flexShrink: 0,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: 'auto',
      padding: 0,
      borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    },
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    [NARROW]: { display: 'flex', justifyContent: 'space-around' },
  },
  link: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS}`,
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    ':hover': { color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-3px',
    },
    [NARROW]: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  },
  here: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::before': {
      content: '""',
      position: 'absolute',
      insetBlock: '12px',
      insetInlineStart: 0,
      width: '3px',
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    [NARROW]: {
      '::before': { insetBlock: 'auto', insetInline: '25%', top: 0, width: 'auto', height: '3px' },
    },
  },
  hidden: { position: 'absolute', clipPath: 'inset(50%)' },
  badge: {
    position: 'absolute',
    top: '6px',
    insetInlineStart: '42px',
    [NARROW]: { insetInlineStart: '55%', top: '2px' },
  },
});

const ChatIcon = bundleIcon(Chat24Filled, Chat24Regular);
const MailIcon = bundleIcon(Mail24Filled, Mail24Regular);
const TeamIcon = bundleIcon(PeopleTeam24Filled, PeopleTeam24Regular);
const LanternIcon = bundleIcon(ShieldCheckmark24Filled, ShieldCheckmark24Regular);

interface RailProps {
  world: World;
  person: Person;
  place: Place;
  rows: ConversationRow[];
}

interface Stop {
  label: string;
  to: Place;
  here: boolean;
  unread: number;
  Icon: ComponentType<{ filled?: boolean }>;
}

/** Only what this person has: no DSL channel for others than its members, no Lantern for learners and parents. */
function stops({ world, person, place, rows }: RailProps): Stop[] {
  const dsl = rows.find((one) => one.id === world.dslChannelId);
  const atDsl = place.view === 'chat' && place.conversationId === world.dslChannelId;
  const others = rows.filter((one) => one !== dsl).reduce((sum, one) => sum + one.unread, 0);
  const as = person.id;
  const all: Stop[] = [
    {
      label: 'Chats',
      to: { personId: as, view: 'chat' },
      here: place.view === 'chat' && !atDsl,
      unread: others,
      Icon: ChatIcon,
    },
  ];
  if (dsl) {
    const to: Place = { personId: as, view: 'chat', conversationId: dsl.id };
    all.push({ label: 'DSL alerts', to, here: atDsl, unread: dsl.unread, Icon: TeamIcon });
  }
  const mail: Place = { personId: as, view: 'mail' };
  all.push({ label: 'Outlook', to: mail, here: place.view === 'mail', unread: 0, Icon: MailIcon });
  if (person.hasLantern) {
    const to: Place = { personId: as, view: 'tab', subPage: '' };
    all.push({ label: 'Lantern', to, here: place.view === 'tab', unread: 0, Icon: LanternIcon });
  }
  return all;
}

export function Rail(props: RailProps) {
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label="Apps">
      <ul className={styles.list}>
        {stops(props).map(({ label, to, here, unread, Icon }) => (
          <li key={label}>
            <a
              href={writePlace(to)}
              className={mergeClasses(styles.link, here && styles.here)}
              aria-current={here ? 'page' : undefined}
            >
              <Icon filled={here} />
              <span>{label}</span>
              {unread > 0 && (
                <>
                  <CounterBadge className={styles.badge} count={unread} size="small" color="danger" />
                  <span className={styles.hidden}>unread</span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
