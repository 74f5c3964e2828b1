import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  Copy20Regular,
  Delete20Regular,
  MoreHorizontal20Regular,
  ShieldError20Regular,
} from '@fluentui/react-icons';
import { api, type ChatMessage } from './api';
import type { MessageListProps } from './MessageList';

const useStyles = makeStyles({
  place: { position: 'absolute', top: tokens.spacingVerticalXS, insetInlineEnd: tokens.spacingHorizontalM },
});

type MessageMenuProps = MessageListProps & { message: ChatMessage; sender: string };

/** "…" on a message: the extension's action for people who have the app, and what Teams itself offers. */
export function MessageMenu({ message, sender, conversation, person, onReport }: MessageMenuProps) {
  const styles = useStyles();
  const isMine = message.personId === person.id;
  const copy = (): void => {
    const text = new DOMParser().parseFromString(message.html, 'text/html').body.textContent ?? '';
    void navigator.clipboard?.writeText(text);
  };
  return (
    <div className={`menu ${styles.place}`}>
      <Menu positioning="below-end">
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            icon={<MoreHorizontal20Regular />}
            aria-label={`More options for the message by ${sender}`}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {onReport && (
              <MenuItem icon={<ShieldError20Regular />} onClick={() => onReport(message)}>
                Report a concern
              </MenuItem>
            )}
            <MenuItem icon={<Copy20Regular />} onClick={copy}>
              Copy text
            </MenuItem>
            {isMine && (
              <MenuItem
                icon={<Delete20Regular />}
                onClick={() => void api.remove(person.id, conversation.id, message.id)}
              >
                Delete
              </MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}
