import {
  AdaptiveCard,
  OpenUrlAction,
  SubmitAction,
  UniversalAction,
  ExecuteAction,
  type Action,
} from 'adaptivecards';
import { useEffect, useRef } from 'react';
import type { Json } from './api';
import { cardMarkdown } from './card-markdown';
import { useCardStyles } from './card-styles';
import { hostConfigFor, type CardPlace } from './host-config';

// The renderer asks one place for Markdown; ours lets no HTML through.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};

/** A button of a card that was pressed, its inputs already checked and merged into the data. */
export type Press =
  | { kind: 'submit'; data: Json }
  | { kind: 'execute'; id?: string; verb: string; data: Json }
  | { kind: 'open'; address: string };

interface CardViewProps {
  card: Json;
  label: string;
  place: CardPlace;
  busy: boolean;
  /** Moves the focus to the card when it appears: a step of a dialog replaces the one before. */
  takeFocus?: boolean;
  onPress: (press: Press) => void;
}

/** Draws an adaptive card. It is drawn anew only when its content changes, so typed text survives everything else. */
export function CardView({ card, label, place, busy, takeFocus, onPress }: CardViewProps) {
  const styles = useCardStyles();
  const holder = useRef<HTMLDivElement>(null);
  const press = useRef<(press: Press) => void>(onPress);
  useEffect(() => {
    press.current = (pressed) => busy || onPress(pressed);
  });
  const json = JSON.stringify(card);
  useEffect(() => {
    const element = draw(JSON.parse(json) as Json, place, (action) => {
      const read = readPress(action);
      if (read) press.current(read);
    });
    if (!element || !holder.current) return;
    name(element, label);
    holder.current.replaceChildren(element);
    if (takeFocus) element.focus();
  }, [json, label, place, takeFocus]);
  useEffect(() => {
    // Not `disabled`: a pressed button would lose the focus, and with it the reader's place.
    for (const button of holder.current?.querySelectorAll('.ac-pushButton') ?? []) {
      button.setAttribute('aria-disabled', String(busy));
    }
  }, [busy, json]);
  return <div ref={holder} className={styles.card} aria-busy={busy} />;
}

function draw(json: Json, place: CardPlace, onExecute: (action: Action) => void): HTMLElement | undefined {
  const card = new AdaptiveCard();
  card.hostConfig = hostConfigFor(place);
  card.onExecuteAction = onExecute;
  card.parse(json);
  return card.render();
}

/** A region the reader can name and the keyboard can reach; the renderer leaves both open. */
function name(element: HTMLElement, label: string): void {
  element.setAttribute('role', 'group');
  if (!element.hasAttribute('aria-label')) element.setAttribute('aria-label', label);
  element.tabIndex = -1;
}

function readPress(action: Action): Press | undefined {
  if (action instanceof OpenUrlAction) return { kind: 'open', address: action.url ?? '' };
  if (action instanceof ExecuteAction) {
    return { kind: 'execute', id: action.id, verb: action.verb, data: (action.data ?? {}) as Json };
  }
  if (action instanceof SubmitAction || action instanceof UniversalAction) {
    return { kind: 'submit', data: (action.data ?? {}) as Json };
  }
  return undefined;
}
