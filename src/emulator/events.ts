import type { EmulatorEvent, EventBus } from './context';

/** Hands every event to whoever listens at that moment; nothing is kept for later. */
export function createEventBus(): EventBus {
  const listeners = new Set<(event: EmulatorEvent) => void>();
  return {
    publish(event) {
      for (const listener of [...listeners]) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
