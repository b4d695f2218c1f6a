import type { Stretch } from "./brackets.ts";
import { isStatement, MOST_CHARACTERS, namesBodies } from "./find-statement.ts";
import type { Pair } from "./pair.ts";
import { parseResponsibility } from "./parse-responsibility.ts";
import { findRoleVerb, ROLE_VERB } from "./role-words.ts";

const INLINE =
  /(?:^|[。；;,，、:])(?:[\u4e00-\u9fff]{0,8}(?:应|须|要|可|均|分别))?(由)([^。；;:“”《》]{2,160}?)(?=牵头|负责|配合)/gu;
/** Every part of a closing sentence gives a role or a time. */
const ENDS_WITH_ROLE = new RegExp(
  `(?:${ROLE_VERB.source}|(?:完成|出台|到位|建成|上线|印发|坚持|推进|实施|落实))$`,
  "u",
);
const ROLE_BEFORE_STOP = new RegExp(`${ROLE_VERB.source}(?=[,，;；、。]|$)`, "u");

/** The statements inside the sentences of a text: 由X、Y负责, and a closing sentence that says nothing else. */
export function inlineStatements(pair: Pair): Stretch[] {
  const found: Stretch[] = [];
  for (const match of pair.folded.matchAll(INLINE)) {
    const by = match.index + match[0].indexOf("由");
    if (by < (found.at(-1)?.end ?? 0)) continue;
    const end = endsOf(pair.folded, by).find((one) => isRoleStatement(pair, by, one));
    if (end !== undefined) found.push({ start: by, end });
  }
  const last = lastSentence(pair);
  if (last !== null && last.start >= (found.at(-1)?.end ?? 0)) found.push(last);
  return found;
}

/**
 * Where a statement that begins here may end, the furthest first: the sentence may go on with others and their roles
 * (由X牵头,Y配合。), and with what they do (…配合开展检查).
 */
function endsOf(folded: string, by: number): number[] {
  const rest = folded.slice(by, by + MOST_SEARCHED);
  const sentence = rest.slice(0, /[。；;:]/u.exec(rest)?.index);
  const ends: number[] = [];
  for (let from = 0; from < sentence.length; ) {
    const verb = findRoleVerb(sentence.slice(from));
    if (verb === null) break;
    from += verb.index + verb.words.length;
    ends.unshift(by + from);
  }
  return ends.length === 0 ? [] : [by + sentence.length, ...ends];
}

const MOST_SEARCHED = 240;

/** A closing sentence that says nothing but who does it and when: …市教育局牵头,市财政局配合,6月底前完成. */
function lastSentence(pair: Pair): Stretch | null {
  const end = pair.folded.length - (/[。.]$/u.test(pair.folded) ? 1 : 0);
  const start = pair.folded.lastIndexOf("。", end - 1) + 1;
  if (start === 0 || end - start > MOST_CHARACTERS) return null;
  const sentence = { text: pair.text.slice(start, end), folded: pair.folded.slice(start, end) };
  if (!ENDS_WITH_ROLE.test(sentence.folded) || !ROLE_BEFORE_STOP.test(sentence.folded)) return null;
  return isStatement(sentence) ? { start, end } : null;
}

function isRoleStatement(pair: Pair, start: number, end: number): boolean {
  const statement = parseResponsibility({ text: pair.text.slice(start, end), folded: pair.folded.slice(start, end) });
  const namesRole = statement.assignments.every(({ unit }) => ROLE_NAME.test(unit.folded));
  return statement.leftovers === 0 && statement.hasRole && !statement.endsOpen && namesBodies(statement) && !namesRole;
}

/** 由牵头部门负责协调 names nobody. */
const ROLE_NAME = /^各?(?:牵头|责任|主管|主办|承办|配合|协办|业务主管|涉事责任)(?:部门|单位)$/u;
