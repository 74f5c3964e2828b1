import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { api } from './api';

/** Asks before everything that was done is gone. */
export function ResetDialog({ onClose }: { onClose: () => void }) {
  const reset = async (): Promise<void> => {
    await api.reset();
    onClose();
  };
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Start over?</DialogTitle>
          <DialogContent>
            Every report, card and message made here goes, and the clock shows the real time again.
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => void reset()}>
              Start over
            </Button>
            <Button onClick={onClose}>Keep everything</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
