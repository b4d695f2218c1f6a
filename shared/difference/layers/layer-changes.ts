import type { DiffRun } from "../../model/difference.ts";
import type { LayeredChange, WordingLayer } from "../../model/difference-layers.ts";
import { type Span, span } from "../../model/span.ts";
import type { ComparableText } from "../comparable-text.ts";
import { isOnlyFunctionWords } from "../function-words.ts";
import { withoutEdges } from "../without-edges.ts";
import { type Expression, findExpressions } from "./find-expressions.ts";

/** A stretch of one side of a change that is about one thing, with its words as they are compared. */
type Part = { readonly layer: WordingLayer; readonly start: number; readonly end: number; readonly form: string };

/** What changes on both sides between two equal runs. */
type Change = { readonly a: readonly Part[]; readonly b: readonly Part[] };

/** Layers of which the first part of one side answers the first of the other, and so on. */
const PAIRED = ["names", "figures", "strength", "numbering"] as const;

/** A name or a word of obligation beside more new words than this is part of what they say, unless it answers another. */
const MOST_BESIDE = 6;

const SHORTEST_NAME = 2;

const SILENT = /[\p{P}\p{Z}\p{Cc}\p{Cf}]/gu;

/**
 * The changes of a difference told by what they are about, in the order of its runs. A change falls apart where it
 * changes several things: 2018年底前建成 for 2019年底前完成 is one of figures and one of substance. Moved passages are left out: see insideMoves.
 */
export function layerChanges(runs: readonly DiffRun[], a: ComparableText, b: ComparableText): LayeredChange[] {
  return changesOf(runs, a, b).flatMap(toLayers);
}

function changesOf(runs: readonly DiffRun[], a: ComparableText, b: ComparableText): Change[] {
  const changes: { a: Part[]; b: Part[] }[] = [];
  let isOpen = false;
  for (const run of runs) {
    if (run.kind === "equal") isOpen = false;
    if (run.kind !== "delete" && run.kind !== "insert") continue;
    if (!isOpen) changes.push({ a: [], b: [] });
    isOpen = true;
    if (run.kind === "delete") changes.at(-1)?.a.push(...partsOf(run.a, a));
    else changes.at(-1)?.b.push(...partsOf(run.b, b));
  }
  return changes;
}

/** The parts of a stretch of a text; between them stand only punctuation and blanks. */
function partsOf({ start, end }: Span, text: ComparableText): Part[] {
  const parts: Part[] = [];
  let at: number = start;
  const add = (layer: WordingLayer, from: number, to: number) => {
    const form = formOf(text, from, to);
    if (form !== "") parts.push({ layer, ...withoutEdges(text.source, from, to), form });
    at = Math.max(at, to);
  };
  for (const expression of within(findExpressions(text), start, end)) {
    add("substance", at, Math.max(at, expression.start));
    add(expression.layer, Math.max(at, expression.start), Math.min(expression.end, end));
  }
  add("substance", at, end);
  return parts.length === 0 ? [{ layer: "numbering", start, end, form: text.source.slice(start, end) }] : parts;
}

function within(expressions: readonly Expression[], start: number, end: number): readonly Expression[] {
  return expressions.filter((expression) => expression.start < end && expression.end > start);
}

function formOf({ fold }: ComparableText, start: number, end: number): string {
  if (start >= end) return "";
  const there = fold.toFold(span(start, end));
  return fold.text.slice(there.start, there.end).replace(SILENT, "");
}

function toLayers(change: Change): LayeredChange[] {
  const rest = dropEchoes(cancel(change));
  const settled = settle(shorten(rest));
  const { a, b } = settled.a.length + settled.b.length === 0 ? asSubstance(change) : settled;
  const of = (parts: readonly Part[], layer: WordingLayer) => parts.filter((part) => part.layer === layer);
  const paired = PAIRED.flatMap((layer) => {
    const [inA, inB] = [of(a, layer), of(b, layer)];
    if (layer !== "names") return zip(layer, inA, inB);
    // A place answers a place, a unit a unit.
    const isUnit = (part: Part) => !isPlace(part);
    return [
      ...zip(layer, inA.filter(isPlace), inB.filter(isPlace)),
      ...zip(layer, inA.filter(isUnit), inB.filter(isUnit)),
    ];
  });
  const substance = { a: spansOf(of(a, "substance")), b: spansOf(of(b, "substance")) };
  const hasSubstance = substance.a.length + substance.b.length > 0;
  return hasSubstance ? [{ layer: "substance", ...substance }, ...paired] : paired;
}

/** Leaves out what stands on both sides: words between two changes that were too few to be left unmarked. */
function cancel({ a, b }: Change): Change {
  const inB = [...b];
  const inA = a.filter(({ layer, form }) => {
    const partner = inB.findIndex((part) => part.layer === layer && part.form === form);
    if (partner !== -1) inB.splice(partner, 1);
    return partner === -1;
  });
  return { a: inA, b: inB };
}

/** Leaves out a 对 or 等 of one side that stands among the words of the other: it was too little to be left unmarked. */
function dropEchoes({ a, b }: Change): Change {
  return { a: a.filter((part) => !isEcho(part, b)), b: b.filter((part) => !isEcho(part, a)) };
}

function isEcho({ layer, form }: Part, other: readonly Part[]): boolean {
  if (layer !== "substance" || !isOnlyFunctionWords(form)) return false;
  return other.some((part) => part.layer === layer && part.form.length > form.length && part.form.includes(form));
}

/** Tells a short name by the long one it answers: 政府 for 市政府. */
function shorten({ a, b }: Change): Change {
  return { a: nameShort(a, b), b: nameShort(b, a) };
}

function nameShort(own: readonly Part[], other: readonly Part[]): Part[] {
  return own.map((part) => {
    const isShort = part.layer === "substance" && part.form.length >= SHORTEST_NAME;
    const answers = other.some(
      ({ layer, form }) => layer === "names" && form !== part.form && form.endsWith(part.form),
    );
    return isShort && answers ? { ...part, layer: "names" } : part;
  });
}

function asSubstance({ a, b }: Change): Change {
  const turn = (parts: readonly Part[]) => parts.map((part): Part => ({ ...part, layer: "substance" }));
  return { a: turn(a), b: turn(b) };
}

/** Takes names and words of obligation that answer nothing for a part of the new words around them. */
function settle({ a, b }: Change): Change {
  return { a: dropLone(settleSide(a, b)), b: dropLone(settleSide(b, a)) };
}

/** Leaves function words out that stand by themselves between other parts: a mark under them alone would say nothing. */
function dropLone(parts: readonly Part[]): Part[] {
  const says = (part: Part | undefined) => part?.layer === "substance" && !isOnlyFunctionWords(part.form);
  return parts.filter((part, at) => {
    const isLone = part.layer === "substance" && !says(part) && parts.length > 1;
    return !isLone || says(parts[at - 1]) || says(parts[at + 1]);
  });
}

function settleSide(own: readonly Part[], other: readonly Part[]): Part[] {
  const words = own.reduce((sum, { layer, form }) => sum + (layer === "substance" ? form.length : 0), 0);
  if (words <= MOST_BESIDE) return [...own];
  return own.map((part) => {
    const mayJoin = part.layer === "names" || part.layer === "strength";
    const answers = own.filter(({ layer }) => layer === part.layer).indexOf(part);
    const isAnswer = answers < other.filter(({ layer }) => layer === part.layer).length;
    return mayJoin && !isAnswer ? { ...part, layer: "substance" } : part;
  });
}

const PLACE = /[省市县区州盟旗]$/u;

function isPlace({ form }: Part): boolean {
  return PLACE.test(form);
}

function zip(layer: WordingLayer, a: readonly Part[], b: readonly Part[]): LayeredChange[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, at) => ({
    layer,
    a: spansOf(a.slice(at, at + 1)),
    b: spansOf(b.slice(at, at + 1)),
  }));
}

/** The places of parts in order, those that follow each other joined. */
function spansOf(parts: readonly Part[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of parts) {
    const before = spans.at(-1);
    if (before?.end === start) spans[spans.length - 1] = span(before.start, end);
    else spans.push(span(start, end));
  }
  return spans;
}
