import type { KeyboardEvent } from "react";

/** Moves focus among the buttons of a list with arrow keys, Home and End. Gives true where the key was one of them. */
export function moveFocusInList(event: KeyboardEvent<HTMLElement>): boolean {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button:not(:disabled)")];
  const here = items.findIndex((item) => item.matches(":focus"));
  const target = {
    ArrowDown: here + 1,
    ArrowUp: here - 1,
    Home: 0,
    End: items.length - 1,
  }[event.key];
  if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return false;
  event.preventDefault();
  items[Math.min(Math.max(target, 0), items.length - 1)]?.focus();
  return true;
}
