import { randomDigits } from "../corpus/random-digits.ts";

/** Values that wait for a person under an opaque id. One that nobody asks for is forgotten after a while. */
export type Held<Id extends string, T> = {
  add(value: T): Id;
  /** The value, which is then kept for another while; null where it is unknown or forgotten. */
  get(id: string): T | null;
  /** Forgets a value and gives it; null where it is unknown. */
  drop(id: string): T | null;
  /** All of them, the oldest first. */
  entries(): readonly (readonly [Id, T])[];
  /** Forgets all. */
  clear(): void;
};

/** @param name makes an id of digits that never were before */
export function createHeld<Id extends string, T>(name: (digits: string) => Id, forgetAfterMs: number): Held<Id, T> {
  const held = new Map<string, { readonly id: Id; readonly value: T; readonly alarm: NodeJS.Timeout }>();

  function drop(id: string): T | null {
    const one = held.get(id);
    clearTimeout(one?.alarm);
    held.delete(id);
    return one?.value ?? null;
  }

  return {
    add(value) {
      const id = name(randomDigits());
      const alarm = setTimeout(() => drop(id), forgetAfterMs);
      alarm.unref();
      held.set(id, { id, value, alarm });
      return id;
    },
    get(id) {
      const one = held.get(id);
      one?.alarm.refresh();
      return one?.value ?? null;
    },
    drop,
    entries: () => [...held.values()].map(({ id, value }) => [id, value]),
    clear: () => [...held.keys()].forEach(drop),
  };
}
