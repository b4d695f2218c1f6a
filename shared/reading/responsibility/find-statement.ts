import { closingBracket, type Stretch } from "./brackets.ts";
import { parseResponsibility, type Statement } from "./parse-responsibility.ts";
import { BRACKETED_LABEL, findRoleVerb, LABEL, LABEL_INSIDE, ROLE_VERB } from "./role-words.ts";
import type { Pair } from "./split-units.ts";
import { beginsLikeUnit, isGeneric } from "./unit-name.ts";

// Where statements of responsibility stand: as a paragraph, in a bracket at the end of one, behind a label, or inside
// a sentence. Offsets count in the text that is searched.

/** A list of all departments of a city is shorter than this. */
const MOST_CHARACTERS = 900;

/** True for a paragraph that says nothing but who does it, and perhaps by when. */
export function isStatement(pair: Pair): boolean {
  const { folded } = pair;
  if (folded.length < 4 || folded.length > MOST_CHARACTERS) return false;
  if (LABEL.test(folded.replace(/^[([【〔]/u, ""))) return true;
  if (!ROLE_VERB.test(folded) || /[。!?](?=.)/u.test(folded) || /[“《]/u.test(folded)) return false;
  const statement = parseResponsibility(pair);
  if (statement.assignments.length === 0 || !statement.hasRole) return false;
  return statement.leftovers === 0 && namesBodies(statement);
}

/** True for a list of units without a verb, as a cell of a column for units holds it. */
export function isUnitList(pair: Pair): boolean {
  if (pair.folded.length > MOST_CHARACTERS || /[。!?](?=.)/u.test(pair.folded)) return false;
  const statement = parseResponsibility(pair);
  return statement.leftovers === 0 && statement.assignments.length > 0 && namesBodies(statement);
}

/** Some unit is named so that it can be nothing else. */
function namesBodies(statement: Statement): boolean {
  return statement.assignments.some(
    ({ unit }) => beginsLikeUnit(unit.folded) || isGeneric(unit.folded) || unit.folded.length >= 4,
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
  if (start === 0) return null;
  const inside: Pair = { text: pair.text.slice(start + 1, end - 1), folded: pair.folded.slice(start + 1, end - 1) };
  return isBracketedStatement(inside, pair.folded.charAt(start - 1)) ? { start, end } : null;
}

function isBracketedStatement(inside: Pair, before: string): boolean {
  if (LABEL.test(inside.folded)) return true;
  const statement = parseResponsibility(inside);
  if (statement.leftovers > 0) return false;
  const named = statement.assignments.filter(({ unit }) => beginsLikeUnit(unit.folded));
  if (statement.hasRole) return namesBodies(statement);
  const afterStop = /[。；;!?”]/u.test(before);
  if (statement.assignments.length === 0) return statement.times > 0 && afterStop;
  return afterStop && named.length === statement.assignments.length && inside.folded.length >= 3;
}

/** Brackets inside a text that open with a label: 推进决策公开(责任单位:市政府办公室)。建立… In order. */
export function labelledBrackets(folded: string): Stretch[] {
  const found: Stretch[] = [];
  for (const match of folded.matchAll(BRACKETED_LABEL)) {
    const open = match.index;
    const close = closeOf(folded, open);
    if (close !== null && open >= (found.at(-1)?.end ?? 0)) found.push({ start: open, end: close + 1 });
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
    if (/[。!?](?=[^(（]{6,})/u.test(rest) && !/[。](?:[【[]?[\u4e00-\u9fff]{2,8}:)/u.test(rest)) continue;
    return { start, end: folded.length };
  }
  return null;
}

const INLINE =
  /(?:^|[。；;,，、:])(?:[\u4e00-\u9fff]{0,8}(?:应|须|要|可|均|分别))?(由)([^。；;:“”《》]{2,160}?)(?=牵头|负责|配合)/gu;

/** The statements inside sentences: 由X、Y负责. */
export function inlineStatements(pair: Pair): Stretch[] {
  const found: Stretch[] = [];
  for (const match of pair.folded.matchAll(INLINE)) {
    const by = match.index + match[0].indexOf("由");
    const rest = pair.folded.slice(by, by + 240);
    const verb = findRoleVerb(rest);
    if (verb === null || by < (found.at(-1)?.end ?? 0)) continue;
    const afterVerb = by + verb.index + verb.words.length;
    const sentence = by + (/[。；;:]/u.exec(rest)?.index ?? rest.length);
    // The sentence may go on with others and their roles: 由X牵头,Y配合。
    const end = [sentence, afterVerb].find((one) => one >= afterVerb && isRoleStatement(pair, by, one));
    if (end !== undefined) found.push({ start: by, end });
  }
  const last = lastSentence(pair);
  if (last !== null && last.start >= (found.at(-1)?.end ?? 0)) found.push(last);
  return found;
}

/** A closing sentence that says nothing but who does it: …市教育局、市财政局负责. */
function lastSentence(pair: Pair): Stretch | null {
  const end = pair.folded.length - (/[。.]$/u.test(pair.folded) ? 1 : 0);
  const start = pair.folded.lastIndexOf("。", end - 1) + 1;
  if (start === 0 || end - start > MOST_CHARACTERS) return null;
  const sentence = { text: pair.text.slice(start, end), folded: pair.folded.slice(start, end) };
  const namesRole = new RegExp(`(?:${ROLE_VERB.source})$`, "u").test(sentence.folded);
  return namesRole && isStatement(sentence) ? { start, end } : null;
}

function isRoleStatement(pair: Pair, start: number, end: number): boolean {
  const statement = parseResponsibility({ text: pair.text.slice(start, end), folded: pair.folded.slice(start, end) });
  return statement.leftovers === 0 && statement.hasRole && namesBodies(statement);
}
