import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { api, type ChatMessage, type OpenConversation } from './api';
import type { ChatsProps } from './Chats';
import { Compose } from './Compose';
import { titleOf } from './ConversationList';
import { MessageList } from './MessageList';
import { writePlace } from './place';
import { TaskDialog, type TaskSource } from './TaskDialog';
import { useResource } from './use-resource';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  words: { minWidth: 0 },
  title: { margin: 0, display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  members: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  back: { '@media (min-width: 641px)': { display: 'none' } },
  error: { padding: tokens.spacingHorizontalL },
});

/** One conversation: who is in it, what was said, and the box to say something. */
export function ConversationPane(props: ChatsProps & { conversationId: string }) {
  const styles = useStyles();
  const { person, conversationId, live } = props;
  const held = useResource(`${person.id} ${conversationId}`, live, () =>
    api.conversation(person.id, conversationId),
  );
  const [task, setTask] = useState<TaskSource>();
  const conversation = held.value;
  useReadMark(person.id, conversation);
  if (held.error) {
    return (
      <div className={styles.error}>
        <MessageBar intent="warning">
          <MessageBarBody>{person.displayName} cannot read this conversation.</MessageBarBody>
        </MessageBar>
      </div>
    );
  }
  if (!conversation) return null;
  const report = (message?: ChatMessage): void =>
    setTask({ kind: 'extension', conversationId, messageId: message?.id });
  const canReport = person.hasLantern && conversation.kind !== 'bot';
  return (
    <>
      <div className={styles.head}>
        <Button
          as="a"
          href={writePlace({ personId: person.id, view: 'chat' })}
          className={styles.back}
          appearance="subtle"
          icon={<ArrowLeft20Regular />}
          aria-label="Back to all chats"
        />
        <div className={styles.words}>
          <Subtitle2 as="h2" className={styles.title}>
            {titleOf(conversation)}
          </Subtitle2>
          <span className={styles.members}>{membersOf(conversation)}</span>
        </div>
      </div>
      <MessageList
        {...props}
        conversation={conversation}
        onReport={canReport ? report : undefined}
        onTask={setTask}
      />
      <Compose
        person={person}
        conversation={conversation}
        onReport={canReport ? () => report() : undefined}
      />
      {task && <TaskDialog {...props} source={task} onClose={() => setTask(undefined)} />}
    </>
  );
}

function membersOf(conversation: OpenConversation): string {
  if (conversation.kind === 'bot') return 'Chat with the app';
  return conversation.members.map((one) => one.displayName).join(', ');
}

/** What is on screen counts as read. */
function useReadMark(personId: string, conversation: OpenConversation | undefined): void {
  const done = useRef('');
  const last = conversation?.messages.at(-1)?.id;
  useEffect(() => {
    if (!conversation || !last || conversation.unread === 0 || done.current === last) return;
    done.current = last;
    void api.read(personId, conversation.id);
  }, [personId, conversation, last]);
}
