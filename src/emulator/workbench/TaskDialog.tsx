import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { Dismiss24Regular } from '@fluentui/react-icons';
import type { Json } from './api';
import { CardView } from './CardView';
import type { ChatsProps } from './Chats';
import { useTask } from './use-task';

/** Where a dialog was opened: the extension's action, or a button of a card. */
export type TaskSource =
  | { kind: 'extension'; conversationId: string; messageId?: string }
  | { kind: 'card'; personId: string; conversationId: string; activityId: string; data: Json };

const useStyles = makeStyles({
  surface: { maxWidth: '640px', '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL } },
  content: { minHeight: '120px' },
  foot: { minHeight: '32px', justifySelf: 'stretch', width: '100%' },
  word: { flex: 1, minWidth: 0 },
});

type TaskDialogProps = ChatsProps & { source: TaskSource; onClose: () => void };

/** The bot's dialog, step by step, as Teams shows it. What is typed stays when sending fails. */
export function TaskDialog(props: TaskDialogProps) {
  const styles = useStyles();
  const task = useTask(props);
  const { step } = task;
  return (
    <Dialog open modalType="modal" onOpenChange={(_event, data) => !data.open && props.onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<Dismiss24Regular />}
                aria-label="Close"
                onClick={props.onClose}
              />
            }
          >
            {task.title}
          </DialogTitle>
          <DialogContent className={styles.content}>
            {step?.kind === 'card' && (
              <CardView
                key={task.count}
                card={step.card}
                label={step.title}
                place="dialog"
                busy={task.busy}
                takeFocus
                onPress={task.press}
              />
            )}
            {step?.kind === 'message' && <p>{step.text}</p>}
            {!step && task.busy && <Spinner label="Opening" />}
          </DialogContent>
          <DialogActions className={styles.foot} fluid>
            <div aria-live="assertive" className={styles.word}>
              {task.problem && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{task.problem}</MessageBarBody>
                </MessageBar>
              )}
            </div>
            {step && task.busy && <Spinner size="tiny" label="Sending" />}
            {/* A new button for the bot's last word: the focus was on the card, which is gone, and keys would lead nowhere. */}
            {step?.kind !== 'card' && (
              <Button key={step?.kind} autoFocus={step?.kind === 'message'} onClick={props.onClose}>
                Close
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
