/** The characters of a text with their numbers, whatever their order: what is left of words that a scanner shuffled. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const character of text) bag.set(character, (bag.get(character) ?? 0) + 1);
  return bag;
}

/** How many characters two bags have in common. */
export function commonIn(a: Bag, b: Bag): number {
  let common = 0;
  for (const [character, count] of a) common += Math.min(count, b.get(character) ?? 0);
  return common;
}
