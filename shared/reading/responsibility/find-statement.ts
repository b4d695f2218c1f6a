import { closingBracket, type Stretch } from "./brackets.ts";
import type { Pair } from "./pair.ts";
import { parseResponsibility, type Statement } from "./parse-responsibility.ts";
import { ANY_LABEL, kindOfLabel, LABEL_INSIDE, labelAt, ROLE_VERB } from "./role-words.ts";
import { beginsLikeUnit, endsLikeUnit, isGeneric } from "./unit-name.ts";

// Where statements of responsibility stand apart from the words: as a paragraph, in brackets, or behind a label.
// Offsets count in the text that is searched.

/** A list of all departments of a city is shorter than this. */
export const MOST_CHARACTERS = 900;

/** True for a paragraph that says nothing but who does it, and perhaps by when. */
export function isStatement(pair: Pair): boolean {
  const { folded } = pair;
  if (folded.length < 4 || folded.length > MOST_CHARACTERS) return false;
  if (labelAt(folded) !== null || labelAt(folded.replace(/^[([【〔]/u, "")) !== null) return true;
  const isBracketed = /^[([【〔].*[)\]】〕][。.]?$/u.test(folded);
  if ((!isBracketed && !ROLE_VERB.test(folded)) || /[。!?](?=.)/u.test(folded) || /[“《]/u.test(folded)) return false;
  const statement = parseResponsibility(pair);
  if (statement.assignments.length === 0 || statement.leftovers > 0) return false;
  return statement.hasRole ? namesBodies(statement) : isBracketed && namesOnlyBodies(statement);
}

/** True for a list of units without a verb, as a cell of a column for units holds it. */
export function isUnitList(pair: Pair): boolean {
  if (pair.folded.length > MOST_CHARACTERS || /[。!?](?=.)/u.test(pair.folded)) return false;
  const statement = parseResponsibility(pair);
  return statement.leftovers === 0 && statement.assignments.length > 0 && namesBodies(statement);
}

/** Some unit is named so that it can be nothing else. */
export function namesBodies(statement: Statement): boolean {
  return statement.assignments.some(
    ({ unit }) => beginsLikeUnit(unit.folded) || isGeneric(unit.folded) || unit.folded.length >= 4,
  );
}

function namesOnlyBodies({ assignments }: Statement): boolean {
  return (
    assignments.length > 0 &&
    assignments.every(
      ({ unit: { folded } }) => beginsLikeUnit(folded) || (GOVERNS.test(folded) && !EXPLAINS.test(folded)),
    )
  );
}

/** The statement that a paragraph ends with: in brackets, or behind a label. Null where there is none. */
export function trailingStatement(pair: Pair): Stretch | null {
  return bracketedTail(pair) ?? labelledTail(pair.folded);
}

function bracketedTail(pair: Pair): Stretch | null {
  const stopped = /[。；;,，.]$/u.test(pair.folded) ? 1 : 0;
  const end = pair.folded.length - stopped;
  const tail = pair.folded.slice(Math.max(0, end - MOST_CHARACTERS), end);
  const bracket = closingBracket(tail);
  if (bracket === null) return null;
  const start = end - tail.length + bracket.start;
  return start > 0 && isBracketedStatement(pair, { start, end }) ? { start, end } : null;
}

/** Whether a bracket says who does what stands before it, and not what a word there means. */
function isBracketedStatement(pair: Pair, { start, end }: Stretch): boolean {
  const inside: Pair = { text: pair.text.slice(start + 1, end - 1), folded: pair.folded.slice(start + 1, end - 1) };
  if (labelAt(inside.folded) !== null) return true;
  if (!MAY_NAME.test(inside.folded)) return false;
  const statement = parseResponsibility(inside);
  if (statement.leftovers > 0) return false;
  if (statement.hasRole) return namesBodies(statement);
  const before = pair.folded.slice(0, start);
  const afterStop = /[。；;!?”]$/u.test(before);
  if (statement.assignments.length === 0) return statement.times > 0 && afterStop;
  if (inside.folded.length < 3 || !namesOnlyBodies(statement)) return false;
  return afterStop || (closesPhrase(pair.folded, end) && isNoGloss(before, statement));
}

/** Words that a statement holds at the least. */
const MAY_NAME = /[局委办厅府会室处科心位门关团司区县镇院]|牵头|负责|配合|\d月|年底|长期|持续/u;

function closesPhrase(folded: string, end: number): boolean {
  return end === folded.length || /[。；;,，:]/u.test(folded.charAt(end));
}

/** Behind the name of a body a bracket says its other name: 市民中心(市政务服务中心). */
function isNoGloss(before: string, { assignments }: Statement): boolean {
  return (
    !endsLikeUnit(before.slice(-12)) && (assignments.length > 1 || GOVERNS.test(assignments[0]?.unit.folded ?? ""))
  );
}

const GOVERNS = /(?:局|委|办|办公室|厅|部|政府|管委会|部门|单位)(?:\([^()]*\))?$/u;
const EXPLAINS = /^(?:不?含|见|包括|如|即|原|现|或|及|简称|以下)/u;

/** The brackets inside a text that say who does it: 推进决策公开(责任单位:市政府办公室)。建立… In order. */
export function innerStatements(pair: Pair): Stretch[] {
  const found: Stretch[] = [];
  for (const match of pair.folded.matchAll(/[([【〔]/gu)) {
    const start = match.index;
    if (start === 0 || start < (found.at(-1)?.end ?? 0)) continue;
    const close = closeOf(pair.folded, start);
    if (close !== null && isBracketedStatement(pair, { start, end: close + 1 })) found.push({ start, end: close + 1 });
  }
  return found;
}

/** Where the bracket that opens here closes, if soon. */
function closeOf(folded: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < Math.min(folded.length, open + MOST_CHARACTERS); at += 1) {
    if ("([【〔".includes(folded.charAt(at))) depth += 1;
    if (")]】〕".includes(folded.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** From the first label to the end of the paragraph, where a stop ends the sentence before. */
function labelledTail(folded: string): Stretch | null {
  const from = Math.max(0, folded.length - MOST_CHARACTERS);
  for (const match of folded.slice(from).matchAll(LABEL_INSIDE)) {
    const start = from + match.index;
    const rest = folded.slice(start);
    if (isInsideBracket(folded, start) || closesBeforeText(folded, start)) continue;
    if (/[。!?](?=[^(（]{6,})/u.test(rest) && !/[。](?:[【[]?[\u4e00-\u9fff]{2,8}:)/u.test(rest)) continue;
    return { start, end: folded.length };
  }
  return null;
}

/** A bracket with a label that other words follow is none of the tail: 用好新媒体。(责任单位:县委宣传部)开通公众号。 */
function closesBeforeText(folded: string, open: number): boolean {
  if (!"([【".includes(folded.charAt(open))) return false;
  const close = closeOf(folded, open);
  if (close === null) return false;
  const rest = folded.slice(close + 1);
  return (
    !/^[。；;,，.\s]*$/u.test(rest) &&
    labelAt(rest.replace(/^[。；;,，\s([【]+/u, "")) === null &&
    !isValueBehindLabel(folded, open)
  );
}

/** 【责任单位】 is a label in brackets, whose value follows. */
function isValueBehindLabel(folded: string, open: number): boolean {
  return labelAt(folded.slice(open)) !== null;
}

/** A label that a bracket opens with, or that stands beside one, begins the tail itself. */
function isInsideBracket(folded: string, at: number): boolean {
  const before = folded.slice(Math.max(0, at - MOST_CHARACTERS), at);
  let depth = 0;
  for (let index = before.length - 1; index >= 0; index -= 1) {
    if (")]】〕".includes(before.charAt(index))) depth += 1;
    if ("([【〔".includes(before.charAt(index))) depth -= 1;
    if (depth < 0) return true;
  }
  return false;
}

/** How far back from the end of a line its last label is looked for. */
const MOST_BACK = 160;
const ENDS_WITH_TIME = /(?:前|月|日|底|年|季度|推进|坚持|长期|全年|完成)$/u;

/**
 * Whether a line that ends without a stop ends with a labelled statement, and whether that is complete: 责任单位:市财政局 is,
 * 责任单位:市住房城乡建 is cut. Null where no label stands in it.
 */
export function endOfLabelled(folded: string): "whole" | "cut" | null {
  const tail = folded.slice(-MOST_BACK);
  const labels = [...tail.matchAll(ANY_LABEL)];
  const last = labels.at(-1);
  if (last === undefined) return null;
  const value = tail.slice(last.index + last[0].length).trim();
  if (value.length === 0 || /[。]/u.test(value)) return null;
  const kind = kindOfLabel(last[0].replace(/[\s:【】]/gu, ""));
  if (kind === "none") return null;
  const isWhole = kind === "time" ? ENDS_WITH_TIME.test(value) : endsLikeUnit(value.slice(-LONGEST_NAME));
  return isWhole ? "whole" : "cut";
}

const LONGEST_NAME = 30;
