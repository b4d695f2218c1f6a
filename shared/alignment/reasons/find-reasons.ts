import type { Reason } from "../../model/alignment.ts";
import type { Span } from "../../model/span.ts";
import type { AlignableClause } from "../alignable-plan.ts";
import type { ReadClause } from "../clauses/read-clause.ts";
import { headingOf } from "../clauses/read-clause.ts";
import type { Stretch } from "../clauses/sentences.ts";
import { forEachShared } from "../clauses/sparse-vector.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { PhraseText, sharedPhrases } from "./shared-phrases.ts";

const MOST_PHRASES = 4;
const MOST_DUTIES = 3;
/** So many characters of a phrase must be more than boilerplate. */
const LEAST_WEIGHT = 3;

/** Finds what a person can check of a match: the duties both name, the phrases they share, then smaller evidence. */
export class ReasonFinder {
  private readonly lexicon: Lexicon;
  private readonly texts = new Map<string, PhraseText>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  find(a: WeighedClause, b: WeighedClause): Reason[] {
    const [left, right] = [a.read.clause, b.read.clause];
    return [
      ...dutyReasons(a, b, this.lexicon),
      ...this.phraseReasons(a.read, b.read),
      ...this.headingReasons(left, right),
      ...citationReasons(left, right),
      ...unitReasons(left, right),
      ...deadlineReasons(left, right),
    ];
  }

  /** The phrases of most characters that are no boilerplate. */
  private phraseReasons(a: ReadClause, b: ReadClause): Reason[] {
    return sharedPhrases(this.prepare(a.dense), this.prepare(b.dense))
      .map((phrase) => ({ phrase, weight: this.lexicon.words.rewrite(phrase.text).replaceAll("|", "").length }))
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .sort((x, y) => y.weight - x.weight || (x.phrase.text < y.phrase.text ? -1 : 1))
      .slice(0, MOST_PHRASES)
      .map(({ phrase }): Reason => {
        return { kind: "phrase", text: phrase.text, a: toSource(a, phrase.a), b: toSource(b, phrase.b) };
      });
  }

  private headingReasons(a: AlignableClause, b: AlignableClause): Reason[] {
    const shared = sharedPhrases(this.prepare(headingOf(a)), this.prepare(headingOf(b)));
    return shared.length === 0 ? [] : [{ kind: "heading", text: shared.map(({ text }) => text).join("、") }];
  }

  /** The same text is looked at in many pairs. */
  private prepare(dense: string): PhraseText {
    const known = this.texts.get(dense);
    if (known !== undefined) return known;
    const text = new PhraseText(dense);
    this.texts.set(dense, text);
    return text;
  }
}

/** The duties that weigh most in both. */
function dutyReasons(a: WeighedClause, b: WeighedClause, lexicon: Lexicon): Reason[] {
  const shared: { duty: number; weight: number }[] = [];
  forEachShared(a.duties, b.duties, (inA, inB) => {
    const weight = (a.duties.weights[inA] ?? 0) * (b.duties.weights[inB] ?? 0);
    shared.push({ duty: a.duties.terms[inA] ?? 0, weight });
  });
  shared.sort((x, y) => y.weight - x.weight || x.duty - y.duty);
  return shared.slice(0, MOST_DUTIES).flatMap(({ duty }): Reason[] => {
    const entry = lexicon.duties[duty];
    const [inA, inB] = [mentionsOf(a.read, duty), mentionsOf(b.read, duty)];
    return entry === undefined || inA.length === 0 || inB.length === 0
      ? []
      : [{ kind: "duty", id: entry.id, name: entry.name, a: inA, b: inB }];
  });
}

/** Where a clause's text names a duty in full words. */
function mentionsOf(read: ReadClause, duty: number): Span[] {
  const stretches = read.sentences.flatMap(({ start, mentions }) =>
    mentions
      .filter((mention) => mention.duty === duty && mention.weight === 1)
      .map((mention) => ({ start: start + mention.start, end: start + mention.end })),
  );
  return toSource(read, outermost(stretches));
}

/** Drops stretches that lie in others. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  return stretches.filter(
    (inner, at) =>
      !stretches.some(
        (outer, other) =>
          other !== at &&
          outer.start <= inner.start &&
          inner.end <= outer.end &&
          (outer.end - outer.start > inner.end - inner.start || other < at),
      ),
  );
}

function citationReasons(a: AlignableClause, b: AlignableClause): Reason[] {
  const names = (clause: AlignableClause): string[] =>
    clause.citations.flatMap(({ title, documentNumber }) => [title, documentNumber]).filter((name) => name !== null);
  const shared = names(a).filter((name) => names(b).some((other) => name.includes(other) || other.includes(name)));
  return [...new Set(shared)].map((document): Reason => ({ kind: "citation", document }));
}

/** Units named in general (各部门, 有关单位) prove nothing. */
const GENERAL_UNIT = /各|有关|相关|本级/u;

function unitReasons(a: AlignableClause, b: AlignableClause): Reason[] {
  const unitsOf = ({ responsibility }: AlignableClause): string[] =>
    responsibility === null ? [] : [responsibility.lead, responsibility.cooperate, responsibility.responsible].flat();
  const names = [...new Set(unitsOf(a))].filter((name) => !GENERAL_UNIT.test(name) && unitsOf(b).includes(name));
  return names.length === 0 ? [] : [{ kind: "unit", names }];
}

function deadlineReasons(a: AlignableClause, b: AlignableClause): Reason[] {
  const keys = ({ deadlines }: AlignableClause): string[] => deadlines.map(({ raw, date }) => date ?? raw);
  const shared = a.deadlines.find(({ raw, date }) => keys(b).includes(date ?? raw));
  return shared === undefined ? [] : [{ kind: "deadline", raw: shared.raw }];
}

function toSource(read: ReadClause, stretches: readonly Stretch[]): Span[] {
  return stretches.map((stretch) => read.toSource(stretch)).filter((span) => span !== null);
}
