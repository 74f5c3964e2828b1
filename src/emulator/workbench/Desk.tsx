import { makeStyles, Toaster, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { api, type Person, type Progress, type World } from './api';
import { Chats } from './Chats';
import { Guide } from './Guide';
import { placeOfLink, type Place } from './place';
import { Outlook } from './Outlook';
import { Rail } from './Rail';
import { Ribbon } from './Ribbon';
import { TabFrame } from './TabFrame';
import type { ThemeName } from './themes';
import { TOASTER, useNews } from './use-news';
import { TopBar } from './TopBar';
import { useClock } from './use-clock';
import { usePlace } from './use-place';
import { useResource } from './use-resource';

const NARROW = '@media (max-width: 640px)';

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column', color: tokens.colorNeutralForeground1 },
  middle: { flex: 1, minHeight: 0, display: 'flex', [NARROW]: { flexDirection: 'column-reverse' } },
  stage: { flex: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column' },
});

interface DeskProps {
  world: World;
  /** The message the guided path begins with. */
  start: Progress['first'];
  live: number;
  theme: ThemeName;
  onTheme: (name: ThemeName) => void;
}

/** One person's Teams: who they are, what is open, and everything around it. */
export function Desk({ world, start, live, theme, onTheme }: DeskProps) {
  const styles = useStyles();
  const [place, go] = usePlace({ personId: world.people[0]?.id ?? '', view: 'chat', ...start });
  const [guideOpen, setGuideOpen] = useState(true);
  const person = world.people.find((one) => one.id === place.personId) ?? (world.people[0] as Person);
  const { now, moved } = useClock(live);
  const rows = useResource(person.id, live, () => api.conversations(person.id)).value?.conversations;
  useNews(person, live, place, go);
  const follow = (address: string): void => {
    const inside = placeOfLink(address, person.id);
    if (inside) go(inside);
    else window.open(address, '_blank', 'noopener,noreferrer');
  };
  return (
    <div className={styles.page}>
      <Ribbon school={world.school} />
      <TopBar
        {...{ world, person, now, theme, onTheme, guideOpen }}
        onGuide={() => setGuideOpen(!guideOpen)}
        onPerson={(id) => go(sameViewFor(world, id, place))}
      />
      {guideOpen && <Guide {...{ world, live, moved }} onClose={() => setGuideOpen(false)} />}
      <div className={styles.middle}>
        <Rail {...{ world, person, place }} rows={rows ?? []} />
        <main className={styles.stage}>
          {place.view === 'mail' ? (
            <Outlook key={person.id} {...{ world, person, live, now, theme, go }} mailId={place.mailId} />
          ) : place.view === 'tab' && person.hasLantern ? (
            <TabFrame {...{ world, person, theme, go, follow }} subPage={place.subPage} />
          ) : (
            <Chats
              {...{ world, person, live, now, theme, follow, rows }}
              openId={openConversation(place)}
              messageId={place.view === 'chat' ? place.messageId : undefined}
            />
          )}
        </main>
      </div>
      <section aria-label="News">
        {/* Below the bar: a toast must not lie on the way to become somebody else. */}
        <Toaster toasterId={TOASTER} inline position="top-end" offset={{ horizontal: 20, vertical: 100 }} />
      </section>
    </div>
  );
}

const openConversation = (place: Place): string | undefined =>
  place.view === 'chat' ? place.conversationId : undefined;

/** Becoming somebody else opens their chats, their mail when mail was open, or their tab when the tab was open and they have it. */
function sameViewFor(world: World, id: string, place: Place): Place {
  const next = world.people.find((one) => one.id === id);
  if (place.view === 'mail') return { personId: id, view: 'mail' };
  if (place.view === 'tab' && next?.hasLantern) return { personId: id, view: 'tab', subPage: '' };
  return { personId: id, view: 'chat' };
}
