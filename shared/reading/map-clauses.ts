import type { ClauseId } from "../model/ids.ts";
import type { Span } from "../model/span.ts";

// When a plan is read again by a newer reader, its clauses must be known again: decisions and notes hang on their ids.
// The source never changes, so clauses are compared by the characters that they cover.

/** A clause as an earlier reading left it. Spans are in order and do not overlap, here and below. */
export type OldClause = { readonly id: ClauseId; readonly spans: readonly Span[] };
/** A clause of the new reading, known by its ordinal. */
export type NewClause = { readonly spans: readonly Span[] };

/** What became of an old clause. Ordinals count the new clauses from 0. */
export type Fate =
  /** It is the same clause: it covers at least half of the new one's characters and the new one at least half of its own, and no other pair does. */
  | { readonly kind: "kept"; readonly now: number }
  /** Its characters went to several clauses that consist mostly of them. */
  | { readonly kind: "split"; readonly now: readonly number[] }
  /** At least half of its characters went to a clause that is more than it. */
  | { readonly kind: "joined"; readonly now: number }
  /** Most of its characters are in no clause any more. */
  | { readonly kind: "orphan" };

/** Where a new clause comes from. */
export type Origin =
  | { readonly kind: "kept"; readonly id: ClauseId }
  | { readonly kind: "part"; readonly of: ClauseId }
  | { readonly kind: "join"; readonly of: readonly ClauseId[] }
  | { readonly kind: "new" };

export type ClauseMap = {
  /** One for every old clause, in their order. */
  readonly fates: readonly { readonly id: ClauseId; readonly fate: Fate }[];
  /** One for every new clause, in their order. */
  readonly origins: readonly Origin[];
};

type Share = { readonly old: number; readonly now: number; common: number };

/** Maps the clauses of an earlier reading to those of a new one over the same source. */
export function mapClauses(before: readonly OldClause[], after: readonly NewClause[]): ClauseMap {
  const oldSizes = before.map(sizeOf);
  const newSizes = after.map(sizeOf);
  const shares = sharesOf(before, after);
  const fillsOld = (share: Share) => 2 * share.common >= (oldSizes[share.old] ?? 0);
  const fillsNew = (share: Share) => 2 * share.common >= (newSizes[share.now] ?? 0);
  const same = unambiguous(shares.filter((share) => fillsOld(share) && fillsNew(share)));
  const keptAs = new Map(same.map(({ old, now }) => [old, now]));
  const keptFrom = new Map(same.map(({ old, now }) => [now, old]));
  const ofOld = groupBy(shares, (share) => share.old);
  const ofNew = groupBy(shares, (share) => share.now);

  const fates = before.map(({ id }, old): ClauseMap["fates"][number] => {
    const kept = keptAs.get(old);
    if (kept !== undefined) return { id, fate: { kind: "kept", now: kept } };
    const mine = ofOld.get(old) ?? [];
    const parts = mine.filter(fillsNew).map(({ now }) => now);
    const whole = mine.find(fillsOld);
    if (parts.length > 1) return { id, fate: { kind: "split", now: parts } };
    return { id, fate: whole === undefined ? { kind: "orphan" } : { kind: "joined", now: whole.now } };
  });

  const origins = after.map((_, now): Origin => {
    const kept = before[keptFrom.get(now) ?? -1];
    if (kept !== undefined) return { kind: "kept", id: kept.id };
    const mine = ofNew.get(now) ?? [];
    const joined = mine.filter(fillsOld).flatMap(({ old }) => before[old]?.id ?? []);
    if (joined.length > 1) return { kind: "join", of: joined };
    const source = before[mine.find(fillsNew)?.old ?? -1];
    if (source !== undefined) return { kind: "part", of: source.id };
    return joined.length === 1 ? { kind: "join", of: joined } : { kind: "new" };
  });
  return { fates, origins };
}

function sizeOf({ spans }: NewClause): number {
  return spans.reduce((size, { start, end }) => size + end - start, 0);
}

/** The pairs in which either clause has no other partner. */
function unambiguous(pairs: readonly Share[]): Share[] {
  const olds = groupBy(pairs, ({ old }) => old);
  const news = groupBy(pairs, ({ now }) => now);
  return pairs.filter(({ old, now }) => olds.get(old)?.length === 1 && news.get(now)?.length === 1);
}

function groupBy(shares: readonly Share[], key: (share: Share) => number): Map<number, Share[]> {
  const groups = new Map<number, Share[]>();
  for (const share of shares) {
    const group = groups.get(key(share));
    if (group === undefined) groups.set(key(share), [share]);
    else group.push(share);
  }
  return groups;
}

type Piece = Span & { readonly clause: number };

/** How many characters each pair of clauses has in common; pairs without any are left out. One walk over both lists. */
function sharesOf(before: readonly NewClause[], after: readonly NewClause[]): Share[] {
  const olds = piecesOf(before);
  const news = piecesOf(after);
  const shares = new Map<string, Share>();
  for (let i = 0, j = 0; i < olds.length && j < news.length; ) {
    const [a, b] = [olds[i], news[j]];
    if (a === undefined || b === undefined) break;
    const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
    if (common > 0) {
      const key = `${a.clause} ${b.clause}`;
      const share = shares.get(key);
      if (share === undefined) shares.set(key, { old: a.clause, now: b.clause, common });
      else share.common += common;
    }
    if (a.end <= b.end) i += 1;
    else j += 1;
  }
  return [...shares.values()];
}

function piecesOf(clauses: readonly NewClause[]): Piece[] {
  const pieces = clauses.flatMap(({ spans }, clause) => spans.map((span): Piece => ({ ...span, clause })));
  return pieces.sort((a, b) => a.start - b.start);
}
