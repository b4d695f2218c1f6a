import type { Span } from "../../model/span.ts";
import type { AlignableClause } from "../alignable-plan.ts";
import { denseText } from "../lexicon/dense-text.ts";
import type { Mention } from "../lexicon/find-duties.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { findSentences, type Stretch } from "./sentences.ts";

/** A sentence of a clause's dense text. */
export type ReadSentence = Stretch & {
  /** Runs of two and three characters of the sentence in plain words, in order, repeated ones too. */
  readonly grams: readonly string[];
  /** Duties it names; their stretches count from the sentence's start. */
  readonly mentions: readonly Mention[];
};

/** A clause as the aligner reads it. */
export type ReadClause = {
  readonly clause: AlignableClause;
  /** Its own heading, a full stop, and its text; the text alone where that begins with the heading or there is none. */
  readonly dense: string;
  readonly sentences: readonly ReadSentence[];
  /** Where a stretch of `dense` stands in the clause's text; null for a heading that is not part of it. */
  toSource(stretch: Stretch): Span | null;
};

const PUNCTUATION = /[^\p{L}\p{N}+%]/u;

export function readClause(clause: AlignableClause, lexicon: Lexicon): ReadClause {
  const body = denseText(clause.text);
  const heading = headingOf(clause);
  const head = heading === "" || body.text.startsWith(heading) ? "" : `${heading}。`;
  const dense = head + body.text;
  return {
    clause,
    dense,
    sentences: findSentences(dense).map((stretch) => readSentence(dense, stretch, lexicon)),
    toSource: ({ start, end }) => (start < head.length ? null : body.toSource(start - head.length, end - head.length)),
  };
}

/** The clause's own heading as dense text; empty where it has none. */
export function headingOf(clause: AlignableClause): string {
  return clause.titleKind === "heading" ? denseText(clause.title).text : "";
}

function readSentence(dense: string, stretch: Stretch, lexicon: Lexicon): ReadSentence {
  const sentence = dense.slice(stretch.start, stretch.end);
  return { ...stretch, grams: gramsOf(lexicon.words.rewrite(sentence)), mentions: lexicon.finder.find(sentence) };
}

/** N-grams cross no punctuation. */
function gramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const run of text.split(PUNCTUATION)) {
    for (let at = 0; at + 2 <= run.length; at += 1) {
      grams.push(run.slice(at, at + 2));
      if (at + 3 <= run.length) grams.push(run.slice(at, at + 3));
    }
  }
  return grams;
}
