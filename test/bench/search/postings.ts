/** Finds the first texts that hold a query: bigrams in memory, each with its texts, and a look at every text proposed. */
export type Postings = (query: string, limit: number) => readonly number[];

/** The floor of a search: nothing is stored, nothing leaves the process, nothing is shown. Queries of two units or more. */
export function buildPostings(texts: readonly string[]): Postings {
  const lists = new Map<string, number[]>();
  texts.forEach((text, index) => {
    for (let at = 0; at + 1 < text.length; at += 1) {
      const bigram = text.slice(at, at + 2);
      const list = lists.get(bigram);
      if (list === undefined) lists.set(bigram, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return (query, limit) => {
    const asked = Array.from({ length: query.length - 1 }, (_, at) => lists.get(query.slice(at, at + 2)) ?? []);
    const rarest = asked.toSorted((one, other) => one.length - other.length)[0] ?? [];
    const found: number[] = [];
    for (const index of rarest) {
      if (found.length === limit) break;
      if (texts[index]?.includes(query)) found.push(index);
    }
    return found;
  };
}
