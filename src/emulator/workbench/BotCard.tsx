import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { api, type CardAnswer, type ChatMessage, type Json } from './api';
import { CardView, type Press } from './CardView';
import type { MessageListProps } from './MessageList';

const useStyles = makeStyles({
  frame: {
    maxWidth: '560px',
    marginTop: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    overflow: 'hidden',
  },
  word: { maxWidth: '560px', marginTop: tokens.spacingVerticalXS },
});

type BotCardProps = MessageListProps & { message: ChatMessage; card: Json };

/** A card in a conversation: its buttons reach the bot, and what the bot says back is for the presser only. */
export function BotCard(props: BotCardProps) {
  const styles = useStyles();
  const { message, card } = props;
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ text: string; bad: boolean }>();
  const place = { personId: props.person.id, conversationId: props.conversation.id, activityId: message.id };
  useRefresh(place, message);
  const press = async (pressed: Press): Promise<void> => {
    if (pressed.kind === 'open') return props.follow(pressed.address);
    if (pressed.kind === 'submit' && opensDialog(pressed.data)) {
      return props.onTask({ kind: 'card', ...place, data: pressed.data });
    }
    setBusy(true);
    setSaid(undefined);
    setSaid(await ask(place, pressed));
    setBusy(false);
  };
  return (
    <>
      <div className={styles.frame}>
        <CardView
          card={card}
          label="Card from Lantern"
          place="message"
          busy={busy}
          onPress={(pressed) => void press(pressed)}
        />
      </div>
      <div aria-live="polite">
        {said && (
          <MessageBar className={styles.word} intent={said.bad ? 'error' : 'info'}>
            <MessageBarBody>{said.text}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

const opensDialog = (data: Json): boolean =>
  (data.msteams as { type?: string } | undefined)?.type === 'task/fetch';

async function ask(place: Json, pressed: Exclude<Press, { kind: 'open' }>) {
  const [name, body] =
    pressed.kind === 'submit'
      ? ['card-submit', { data: pressed.data }]
      : ['card-action', { id: pressed.id, verb: pressed.verb, data: pressed.data }];
  try {
    const answer = await api.action<CardAnswer>(name as string, { ...place, ...(body as Json) });
    if (answer.kind === 'message') return { text: answer.text, bad: false };
    return answer.kind === 'error' ? { text: answer.text, bad: true } : undefined;
  } catch (error) {
    return { text: (error as Error).message, bad: true };
  }
}

/** Teams asks once per version of the card for the view of the person who looks at it. */
function useRefresh(place: Json, message: ChatMessage): void {
  const asked = useRef(0);
  const { version, refreshes } = message;
  const body = JSON.stringify(place);
  useEffect(() => {
    if (!refreshes || asked.current === version) return;
    asked.current = version;
    api.action('refresh', JSON.parse(body) as Json).catch(() => undefined);
  }, [body, version, refreshes]);
}
