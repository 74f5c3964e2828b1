import { useEffect, useState, type RefObject } from 'react';

const MEMORY = 'lantern.keys';

/**
 * j and k walk through the links of the rows, / goes to the search box; Enter opens because the row is a link.
 * Single keys can be in the way of speech input, so they can be turned off (WCAG 2.1.4); the device remembers.
 */
export function useRowKeys(
  list: RefObject<HTMLElement | null>,
  search: RefObject<HTMLInputElement | null>,
  memory?: Storage,
) {
  const [on, setOn] = useState(() => read(memory));
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === '/') search.current?.focus();
      else if (event.key === 'j') step(list.current, 1);
      else if (event.key === 'k') step(list.current, -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [on, list, search]);
  return {
    on,
    toggle() {
      setOn(!on);
      write(memory, !on);
    },
  };
}

function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-case-link]') ?? [])];
  const at = rows.findIndex((row) => row === document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + by, 0), rows.length - 1);
  rows[next]?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

function read(memory?: Storage): boolean {
  try {
    return memory?.getItem(MEMORY) !== 'off';
  } catch {
    return true;
  }
}

function write(memory: Storage | undefined, on: boolean): void {
  try {
    memory?.setItem(MEMORY, on ? 'on' : 'off');
  } catch {
    // Without memory the choice holds until the page is closed.
  }
}
