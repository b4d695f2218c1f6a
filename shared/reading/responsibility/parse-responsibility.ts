import { isBalanced, type Stretch, splitOutside } from "./brackets.ts";
import type { Pair } from "./pair.ts";
import { ANY_LABEL, findRoleVerb, kindOfLabel, labelAt, type Role, roleOfVerb } from "./role-words.ts";
import { goesOn, splitUnits, type Unit } from "./split-units.ts";
import { isBareNoun, isDamaged, isUnitLike } from "./unit-name.ts";

/** A unit with what it does. */
export type Assignment = { readonly role: Role; readonly unit: Unit };

/** What a statement of responsibility says. */
export type Statement = {
  readonly assignments: readonly Assignment[];
  /** Parts that are neither units nor roles nor times: the text may be no responsibility at all. */
  readonly leftovers: number;
  /** A verb or a label gives a role. */
  readonly hasRole: boolean;
  /** Names or brackets do not fit: the words are damaged. */
  readonly isDamaged: boolean;
  /** Parts that fix a time. */
  readonly times: number;
  /** The words end with units that no verb and no label gives a role. */
  readonly endsOpen: boolean;
};

const SEPARATORS = "、,，;；。 ";
const TIME =
  /(?:\d{4}年|\d{1,2}月|年底|年内|季度|上半年|下半年|月底)|^(?:长期|持续|常年|常态|全年|贯穿|每年|每季|每月|立即|即时|适时|已完成|按时|按期|限期|“?十[三四五六]五)/u;
/** 排名第一的为牵头单位,下同; 市审计局监督 */
const NOTE =
  /^(?:排(?:名|序)?(?:在|列)?(?:第一|首位|最前|前面)|列(?:在|于)?(?:第一|首位)|第一(?:个|位)|带[*★☆]|加[*粗]|下同|不再|以下同).{0,24}$|^[^,;。]{2,30}(?:监督|督办|督导|督促|指导)(?:落实|检查)?$/u;
const TIME_END = /(?:完成|出台|到位|建成|上线|实现|启动|印发|制定)/u;

/**
 * Reads who does what from the words of a statement: 由X牵头,Y、Z配合; 责任单位:X、Y; X、Y分别负责. Units before a verb
 * have its role, units after a label the label's; `silent` is the role of units that neither gives one.
 */
export function parseResponsibility(pair: Pair, silent: Role = "responsible"): Statement {
  const body = unwrap(pair);
  const assignments: Assignment[] = [];
  let pending: Unit[] = [];
  let labelled: Role | "time" | "none" | null = null;
  let leftovers = 0;
  let times = 0;
  let hasRole = false;
  const give = (role: Role) => {
    for (const unit of pending) assignments.push({ role: roleInBrackets(unit) ?? role, unit });
    pending = [];
  };
  const flush = () => {
    if (labelled === "time" || labelled === "none") pending = [];
    else give(labelled ?? silent);
  };
  for (const piece of groupsOf(body)) {
    const label = labelAt(piece.folded);
    if (label !== null) {
      flush();
      labelled = kindOfLabel(label.words);
      hasRole = true;
    }
    const rest = withoutLead(slice(piece, label?.length ?? 0));
    if (rest.folded.length === 0 || NOTE.test(rest.folded)) continue;
    if (labelled === "time") {
      times += 1;
      continue;
    }
    const verb = findRoleVerb(rest.folded);
    const names = verb === null ? rest : slice(rest, 0, verb.index);
    if (TIME.test(rest.folded) && (verb === null || TIME.test(names.folded))) {
      times += 1;
      continue;
    }
    const units = splitUnits(names);
    for (const unit of units) if (isUnitLike(unit.folded)) pending.push(unit);
    const unknown = units.filter((unit) => !isUnitLike(unit.folded)).length;
    const afterTime = unknown > 0 && times > 0 && TIME_END.test(rest.folded);
    if (!afterTime) leftovers += unknown;
    if (verb !== null) {
      hasRole = true;
      if (rest.folded.length - verb.index - verb.words.length > 12) leftovers += 1;
      give(roleOfVerb(verb.words));
    }
  }
  const endsOpen = pending.length > 0 && labelled === null;
  flush();
  const damaged = !isBalanced(body.folded) || assignments.some(({ unit }) => isDamaged(unit.folded));
  return { assignments, leftovers, hasRole, isDamaged: damaged, times, endsOpen };
}

/** 会同市财政局: who joins in is named like the others. */
function withoutLead(piece: Pair): Pair {
  const lead = /^(?:会同|联合|商|并由|再由|分别由|由)(?=.{3,}$)/u.exec(piece.folded);
  return lead === null ? piece : slice(piece, lead[0].length);
}

function roleInBrackets(unit: Unit): Role | null {
  return unit.roleInBrackets === null ? null : roleOfVerb(unit.roleInBrackets);
}

/** Takes off an outer bracket, 由 at the start and the stop at the end. */
function unwrap(pair: Pair): Pair {
  let current = slice(pair, 0);
  for (let changed = true; changed; ) {
    const { folded } = current;
    changed = false;
    if (
      /^[([【〔]/u.test(folded) &&
      /[)\]】〕][。.]?$/u.test(folded) &&
      isBalanced(folded.replace(/[。.]$/u, "").slice(1, -1))
    ) {
      current = slice(current, 1, folded.replace(/[。.]$/u, "").length - 1);
      changed = true;
    } else if (
      /^(?:以上|上述)(?:[一二三四五六七八九十\d]{1,3}|各)?[项条点]?(?:工作|任务|事项|措施|内容)?均?由/u.test(folded)
    ) {
      current = slice(current, folded.indexOf("由"));
      changed = true;
    } else if (/^[由请]/u.test(folded)) {
      current = slice(current, 1);
      changed = true;
    } else if (/[。.;；,，、]$/u.test(folded)) {
      current = slice(current, 0, folded.length - 1);
      changed = true;
    }
  }
  return current;
}

/** The statement cut at its separators; parts of one name, such as 市 and 县(市)区政府, stay together. */
function groupsOf(body: Pair): Pair[] {
  const pieces = splitOutside(body.folded, SEPARATORS).flatMap((piece) => splitAtLabels(body.folded, piece));
  const groups: Pair[] = [];
  let open: number | null = null;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const whole = body.folded.slice(piece.start, piece.end);
    const words = whole.slice(labelAt(whole)?.length ?? 0);
    const below = next === undefined ? "" : nameBeforeVerb(body.folded.slice(next.start, next.end));
    const isCut = goesOn(words, below, open !== null) || (isBareNoun(below) && isUnitLike(words));
    if (isCut && findRoleVerb(words) === null) {
      open ??= piece.start;
      return;
    }
    groups.push(slice(body, open ?? piece.start, piece.end));
    open = null;
  });
  return groups;
}

/** Blanks between a list and the label that follows it are no part of the words: 责任科室:信息科完成时限:6月. */
function splitAtLabels(folded: string, piece: Stretch): Stretch[] {
  const words = folded.slice(piece.start, piece.end);
  if (!/[:【]/u.test(words)) return [piece];
  const starts = [...words.matchAll(ANY_LABEL)].map(({ index }) => index).filter((index) => index > 0);
  if (starts.length === 0 || /[()〈〉]/u.test(words)) return [piece];
  return [0, ...starts].map((start, index) => ({
    start: piece.start + start,
    end: piece.start + (starts[index] ?? words.length),
  }));
}

function nameBeforeVerb(words: string): string {
  const verb = findRoleVerb(words);
  return verb === null ? words : words.slice(0, verb.index);
}

function slice(pair: Pair, start: number, end = pair.folded.length): Pair {
  let from = start;
  let to = end;
  while (from < to && pair.folded.charAt(from) === " ") from += 1;
  while (to > from && pair.folded.charAt(to - 1) === " ") to -= 1;
  return { text: pair.text.slice(from, to), folded: pair.folded.slice(from, to) };
}
