import type { WordingLayer } from "../../model/difference-layers.ts";
import { span } from "../../model/span.ts";
import type { ComparableText } from "../comparable-text.ts";
import { EDGE } from "../sides.ts";
import { findPlaceNames } from "./place-names.ts";
import { findStrengthWords } from "./strength-words.ts";

/** Words of a source that belong to a layer of their own. */
export type Expression = { readonly layer: WordingLayer; readonly start: number; readonly end: number };

/** What makes an expression a figure: 2018年, 百分之三十, 三十五, 7月底; IPv6 is none, nor is 《条例》. */
const FIGURE = /^(?![《a-z]).*(?:\d|百分之|[年月]|[〇零一二两三四五六七八九十百千万亿]{2})/u;

const COUNTED = "(?:工作日|小时|分钟|日|天|周?年|月|周|季度|次|项|家|万|亿|元|名|人)(?:之?内|以内|以上|以下|前)?";

/** A date that is a limit is told with the word that makes it one. */
const UNTIL = /(?<=[年月日号旬初底末度])[之以]?前/uy;

/** Limits without a date, and what is counted: 3个工作日内, 每季度, 不少于一次; but not 一次 in 一次办好. */
const LIMIT = new RegExp(
  [
    `(?:不少于|不低于|不超过|不高于|至少|超过)(?:\\d+(?:[.,]\\d+)*|[一二两三四五六七八九十]+)(?:[%‰]|个?${COUNTED})`,
    `(?:\\d+(?:[.,]\\d+)*|[二两三四五六七八九十]|[一二两三四五六七八九十]{2,})个?${COUNTED}`,
    "每(?:半?年|季度?|[两三]?个?月|周|日|天)(?:度|底|末)?",
    "(?:年|季度?|月|周)[底末](?:以?前)?|当[年月日]|次[年月日]|即时|实时",
  ].join("|"),
  "gu",
);

/** The number of a point at its beginning: 一是, (二), 3. */
const POINT =
  /(?<=^|[。;:,、\n ])(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.]|第?[一二三四五六七八九十]{1,3}是|[(]?\d{1,2}[)、.](?!\d)|首先|其次|再次|最后)(?=[,、:]?\p{Script=Han})/gu;

const found = new WeakMap<ComparableText, readonly Expression[]>();

/** The names, figures, words of obligation and numbers of points of a text, by their places in the source; none overlap. */
export function findExpressions(text: ComparableText): readonly Expression[] {
  const known = found.get(text);
  if (known !== undefined) return known;
  const expressions = settle(listAll(text)).map(({ layer, start, end }) => {
    const there = text.fold.toSource(span(start, end));
    return { layer, start: there.start, end: there.end };
  });
  found.set(text, expressions);
  return expressions;
}

/** In folded offsets, those that win over others first. */
function listAll({ fold, names, whole, edges }: ComparableText): Expression[] {
  const isWordEdge = (at: number) => ((edges[at] ?? 0) & EDGE) !== 0;
  const of = (layer: WordingLayer, stretches: Iterable<{ readonly start: number; readonly end: number }>) =>
    Array.from(stretches, ({ start, end }) => ({ layer, start, end }));
  const matches = (pattern: RegExp) =>
    Array.from(fold.text.matchAll(pattern), ({ index, 0: words }) => ({ start: index, end: index + words.length }));
  return [
    ...of("numbering", matches(POINT)),
    ...of("names", names),
    ...of(
      "figures",
      matches(LIMIT).filter(({ start, end }) => isWordEdge(start) || isWordEdge(end)),
    ),
    ...of(
      "figures",
      whole
        .filter(({ start, end }) => FIGURE.test(fold.text.slice(start, end)))
        .map(({ start, end }) => ({ start, end: endOfLimit(fold.text, end) })),
    ),
    ...of("names", findPlaceNames(fold.text, isWordEdge)),
    ...of("strength", findStrengthWords(fold.text)),
  ];
}

function endOfLimit(fold: string, end: number): number {
  UNTIL.lastIndex = end;
  return UNTIL.test(fold) ? UNTIL.lastIndex : end;
}

/** Joins what overlaps in one layer, leaves out what overlaps with something of another layer before it. */
function settle(all: readonly Expression[]): Expression[] {
  const kept: Expression[] = [];
  for (const next of all) {
    const others = kept.filter(({ start, end }) => start < next.end && end > next.start);
    if (others.some(({ layer }) => layer !== next.layer)) continue;
    for (const other of others) kept.splice(kept.indexOf(other), 1);
    const start = Math.min(next.start, ...others.map((other) => other.start));
    const end = Math.max(next.end, ...others.map((other) => other.end));
    kept.push({ layer: next.layer, start, end });
  }
  return kept.sort((one, other) => one.start - other.start);
}
