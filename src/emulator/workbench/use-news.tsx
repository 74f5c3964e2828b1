import {
  Link,
  Toast,
  ToastBody,
  ToastTitle,
  ToastTrigger,
  useToastController,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { api, type Note, type Person } from './api';
import type { Place } from './place';
import { useResource } from './use-resource';

export const TOASTER = 'news';

/**
 * A toast for what reaches this person while they look elsewhere. It shows what a lock screen would: who it is from
 * and the summary. What came before they sat down is in the unread marks instead.
 */
export function useNews(person: Person, live: number, place: Place, go: (place: Place) => void): void {
  const { dispatchToast } = useToastController(TOASTER);
  const notes = useResource(person.id, live, () => api.notifications(person.id)).value?.notifications;
  const seen = useRef<{ personId: string; count: number }>(undefined);
  useEffect(() => {
    if (!notes) return;
    const before = seen.current?.personId === person.id ? seen.current.count : notes.length;
    seen.current = { personId: person.id, count: notes.length };
    const open = place.view === 'chat' ? place.conversationId : undefined;
    for (const note of notes.slice(before)) {
      if (note.conversationId !== open)
        dispatchToast(toast(note, person, go), { intent: 'info', timeout: 8000 });
    }
  }, [notes, person, place, go, dispatchToast]);
}

function toast(note: Note, person: Person, go: (place: Place) => void) {
  const open = (): void => go({ personId: person.id, view: 'chat', conversationId: note.conversationId });
  return (
    <Toast>
      <ToastTitle
        action={
          <ToastTrigger>
            <Link onClick={open}>Open</Link>
          </ToastTrigger>
        }
      >
        {note.from}
      </ToastTitle>
      <ToastBody>{note.preview}</ToastBody>
    </Toast>
  );
}
