import type { Carrier } from "../../shared/contract/client.ts";

/**
 * The same carrier, which keeps what the engine tells until the page listens: what was asked for before the page was
 * drawn may have changed by then.
 */
export function holdEvents(carrier: Carrier): Carrier {
  const listeners = new Set<(event: unknown) => void>();
  let held: unknown[] | null = [];
  const tell = (event: unknown) => {
    for (const heard of [...listeners]) heard(event);
  };
  const letGo = () => {
    const waiting = held ?? [];
    held = null;
    for (const event of waiting) tell(event);
  };
  carrier.listen((event) => {
    if (held === null) tell(event);
    else held.push(event);
  });
  return {
    ...carrier,
    listen(heard) {
      // All parts of the page that are drawn together begin to listen before the first of them is told.
      if (held !== null && listeners.size === 0) setTimeout(letGo);
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
