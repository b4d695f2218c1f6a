/** The place after (1) or before (-1) an offset, round and round; null where there are none. Places are in order. */
export function neighbour<T extends { readonly start: number }>(
  places: readonly T[],
  offset: number,
  step: 1 | -1,
): T | null {
  const found =
    step === 1
      ? (places.find((place) => place.start > offset) ?? places[0])
      : (places.findLast((place) => place.start < offset) ?? places.at(-1));
  return found ?? null;
}
