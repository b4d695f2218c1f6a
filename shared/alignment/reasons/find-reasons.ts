import type { Reason } from "../../model/alignment.ts";
import type { Span } from "../../model/span.ts";
import type { AlignableClause } from "../alignable-plan.ts";
import type { ReadClause } from "../clauses/read-clause.ts";
import { headingOf } from "../clauses/read-clause.ts";
import type { Stretch } from "../clauses/sentences.ts";
import { forEachShared } from "../clauses/sparse-vector.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { PhraseText, type SharedPhrase, sharedPhrases } from "./shared-phrases.ts";

const MOST_PHRASES = 4;
const MOST_DUTIES = 3;
/** So many characters of a phrase must be more than boilerplate. */
const LEAST_WEIGHT = 3;

/** What a clause brings into each of the many pairs it stands in. */
type Prepared = {
  readonly body: PhraseText;
  readonly heading: PhraseText;
  /** Where it names each duty in full words. */
  readonly mentions: ReadonlyMap<number, readonly Span[]>;
  /** Titles and numbers of the documents it cites. */
  readonly documents: readonly string[];
  readonly units: readonly string[];
};

/** Finds what a person can check of a match: the duties both name, the phrases they share, then smaller evidence. */
export class ReasonFinder {
  private readonly lexicon: Lexicon;
  private readonly prepared = new Map<ReadClause, Prepared>();
  /** How much of a phrase is more than boilerplate, in characters. */
  private readonly phraseWeights = new Map<string, number>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  find(a: WeighedClause, b: WeighedClause): Reason[] {
    const [left, right] = [this.prepare(a.read), this.prepare(b.read)];
    return [
      ...dutyReasons(sharedDuties(a, b), left, right, this.lexicon),
      ...this.phraseReasons(a.read, b.read, sharedPhrases(left.body, right.body)),
      ...headingReasons(left, right),
      ...citationReasons(left, right),
      ...unitReasons(left, right),
      ...deadlineReasons(a.read.clause, b.read.clause),
    ];
  }

  /** The phrases of most characters that are no boilerplate. */
  private phraseReasons(a: ReadClause, b: ReadClause, phrases: readonly SharedPhrase[]): Reason[] {
    return phrases
      .map((phrase) => ({ phrase, weight: this.weightOf(phrase.text) }))
      .filter(({ weight }) => weight >= LEAST_WEIGHT)
      .sort((x, y) => y.weight - x.weight || (x.phrase.text < y.phrase.text ? -1 : 1))
      .slice(0, MOST_PHRASES)
      .map(({ phrase }): Reason => {
        return { kind: "phrase", text: phrase.text, a: toSource(a, phrase.a), b: toSource(b, phrase.b) };
      });
  }

  private weightOf(phrase: string): number {
    const known = this.phraseWeights.get(phrase);
    if (known !== undefined) return known;
    const weight = this.lexicon.words.rewrite(phrase).replaceAll("|", "").length;
    this.phraseWeights.set(phrase, weight);
    return weight;
  }

  private prepare(read: ReadClause): Prepared {
    const known = this.prepared.get(read);
    if (known !== undefined) return known;
    const { responsibility, citations } = read.clause;
    const prepared = {
      body: new PhraseText(read.dense),
      heading: new PhraseText(headingOf(read.clause)),
      mentions: mentionsByDuty(read),
      documents: citations.flatMap(({ title, documentNumber }) => [title, documentNumber]).filter(isNamed),
      units:
        responsibility === null
          ? []
          : [responsibility.lead, responsibility.cooperate, responsibility.responsible].flat(),
    };
    this.prepared.set(read, prepared);
    return prepared;
  }
}

function isNamed(name: string | null): name is string {
  return name !== null;
}

/** The duties that weigh most in both. */
function sharedDuties(a: WeighedClause, b: WeighedClause): number[] {
  const shared: { duty: number; weight: number }[] = [];
  forEachShared(a.duties, b.duties, (inA, inB) => {
    const weight = (a.duties.weights[inA] ?? 0) * (b.duties.weights[inB] ?? 0);
    shared.push({ duty: a.duties.terms[inA] ?? 0, weight });
  });
  shared.sort((x, y) => y.weight - x.weight || x.duty - y.duty);
  return shared.slice(0, MOST_DUTIES).map(({ duty }) => duty);
}

function dutyReasons(duties: readonly number[], a: Prepared, b: Prepared, lexicon: Lexicon): Reason[] {
  return duties.flatMap((duty): Reason[] => {
    const entry = lexicon.duties[duty];
    const [inA = [], inB = []] = [a.mentions.get(duty), b.mentions.get(duty)];
    return entry === undefined || inA.length === 0 || inB.length === 0
      ? []
      : [{ kind: "duty", id: entry.id, name: entry.name, a: inA, b: inB }];
  });
}

/** Where a clause's text names duties in full words. */
function mentionsByDuty(read: ReadClause): ReadonlyMap<number, readonly Span[]> {
  const stretches = new Map<number, Stretch[]>();
  for (const { start, mentions } of read.sentences) {
    for (const mention of mentions) {
      if (mention.weight !== 1) continue;
      const stretch = { start: start + mention.start, end: start + mention.end };
      const known = stretches.get(mention.duty);
      if (known === undefined) stretches.set(mention.duty, [stretch]);
      else known.push(stretch);
    }
  }
  return new Map([...stretches].map(([duty, found]) => [duty, toSource(read, outermost(found))]));
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

function headingReasons(a: Prepared, b: Prepared): Reason[] {
  const shared = sharedPhrases(a.heading, b.heading);
  return shared.length === 0 ? [] : [{ kind: "heading", text: shared.map(({ text }) => text).join("、") }];
}

function citationReasons(a: Prepared, b: Prepared): Reason[] {
  const shared = a.documents.filter((name) =>
    b.documents.some((other) => name.includes(other) || other.includes(name)),
  );
  return [...new Set(shared)].map((document): Reason => ({ kind: "citation", document }));
}

/** Units named in general (各部门, 有关单位) prove nothing. */
const GENERAL_UNIT = /各|有关|相关|本级/u;

function unitReasons(a: Prepared, b: Prepared): Reason[] {
  const names = [...new Set(a.units)].filter((name) => !GENERAL_UNIT.test(name) && b.units.includes(name));
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
