import { useCallback, useEffect, useRef, useState } from 'react';
import { api, type Json, type TaskAnswer } from './api';
import type { Press } from './CardView';
import type { ChatsProps } from './Chats';
import type { TaskSource } from './TaskDialog';

type Step = Extract<TaskAnswer, { kind: 'card' | 'message' }>;

interface Held {
  step?: Step;
  /** Rises with each step, so that the next card is drawn afresh. */
  count: number;
  busy: boolean;
  problem?: string;
  taskId?: string;
}

type UseTask = ChatsProps & { source: TaskSource; onClose: () => void };

/** The conversation of a dialog with the bot: opening, sending, the next step, and trouble. */
export function useTask({ source, person, theme, follow, onClose }: UseTask) {
  const [held, setHeld] = useState<Held>({ count: 0, busy: true });
  const opened = useRef(false);
  const take = useCallback(
    (answer: TaskAnswer) => {
      if (answer.kind === 'closed') return onClose();
      setHeld((now) => next(now, answer));
    },
    [onClose],
  );
  const send = useCallback(
    (name: string, body: Json) => {
      setHeld((now) => ({ ...now, busy: true, problem: undefined }));
      api
        .action<TaskAnswer>(name, body)
        .then(take, (error: Error) => take({ kind: 'failed', text: error.message }));
    },
    [take],
  );
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    if (source.kind === 'card') send('card-submit', { ...source });
    else send('fetch-task', { ...source, personId: person.id, theme });
  }, [send, source, person.id, theme]);
  const press = (pressed: Press): void => {
    if (pressed.kind === 'open') return follow(pressed.address);
    if (pressed.kind === 'execute') {
      return setHeld((now) => ({
        ...now,
        problem: 'Teams runs Action.Submit in a dialog, not Action.Execute.',
      }));
    }
    if (source.kind === 'card') return send('task-submit', { ...source, data: pressed.data });
    send('submit', { ...source, personId: person.id, theme, taskId: held.taskId, data: pressed.data });
  };
  const title = held.step?.kind === 'card' ? held.step.title : 'Lantern';
  return { ...held, title, press };
}

function next(now: Held, answer: Exclude<TaskAnswer, { kind: 'closed' }>): Held {
  const taskId = answer.taskId ?? now.taskId;
  if (answer.kind === 'failed') return { ...now, taskId, busy: false, problem: answer.text };
  if (answer.kind === 'page') {
    return {
      ...now,
      taskId,
      busy: false,
      problem: 'The workbench shows dialogs made of cards, not of web pages.',
    };
  }
  return { step: answer, count: now.count + 1, busy: false, taskId };
}
