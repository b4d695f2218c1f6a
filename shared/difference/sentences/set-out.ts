import type { Span } from "../../model/span.ts";
import { matchSentences, sentenceContent } from "./match-sentences.ts";
import { splitSentences } from "./split-sentences.ts";

/** What stands beside each other: a sentence of the lead text and what answers it, or what answers none of its sentences. */
export type Band = {
  /** Null where no sentence of the lead is answered. */
  readonly lead: Span | null;
  /** For each of the other texts its sentences here, in their order. */
  readonly others: readonly (readonly Span[])[];
};

/** A sentence with where it stands. */
type Sentence = { readonly text: number; readonly place: Span; readonly content: string };

/**
 * Sets texts out by the sentences of one of them, the lead. After its sentences come those that answer none of them: first
 * what several of the other texts say, side by side, then what each says alone, in its own order. Every sentence of every
 * text stands in one band.
 */
export function setOut(lead: string, others: readonly string[]): Band[] {
  const places = splitSentences(lead);
  const leads = places.map(({ start, end }) => sentenceContent(lead.slice(start, end)));
  const answers = others.map((text) => {
    const sentences = splitSentences(text);
    const contents = sentences.map(({ start, end }) => sentenceContent(text.slice(start, end)));
    const answered = matchSentences(leads, contents);
    return sentences.map((place, at) => ({ place, content: contents[at] ?? "", lead: answered[at] ?? null }));
  });
  const bands = places.map(
    (place, at): Band => ({
      lead: place,
      others: answers.map((sentences) => sentences.filter((it) => it.lead === at).map((it) => it.place)),
    }),
  );
  const rest = answers.flatMap((sentences, text) =>
    sentences.filter((it) => it.lead === null).map(({ place, content }): Sentence => ({ text, place, content })),
  );
  return [...bands, ...setOutRest(rest, others.length)];
}

/** Puts what answers no sentence of the lead beside what other texts say of the same, and the rest below. */
function setOutRest(rest: readonly Sentence[], texts: number): Band[] {
  const groups: Sentence[][] = [];
  for (const sentence of rest) {
    const open = groups.filter((group) => group[0]?.text !== sentence.text);
    const [at] = matchSentences(
      open.map((group) => group[0]?.content ?? ""),
      [sentence.content],
    );
    const group = at === null || at === undefined ? undefined : open[at];
    if (group === undefined) groups.push([sentence]);
    else group.push(sentence);
  }
  const isCommon = (group: readonly Sentence[]) => new Set(group.map(({ text }) => text)).size > 1;
  const alone = groups.filter((group) => !isCommon(group)).flat();
  return [...groups.filter(isCommon), ...(alone.length === 0 ? [] : [alone])].map((group) => ({
    lead: null,
    others: Array.from({ length: texts }, (_, text) => group.filter((it) => it.text === text).map((it) => it.place)),
  }));
}
