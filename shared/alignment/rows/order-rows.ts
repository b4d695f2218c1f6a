import type { Edge } from "./build-rows.ts";

/** A row as the order of rows sees it: its nodes in ascending order. */
type Row = readonly number[];

/** From this score on, a match that leads out of a row says where the row belongs. */
const LEAST_LINK = 0.3;

/**
 * The order of the table: rows of the base plan where it has them; any other row behind the row it is most strongly
 * linked to, else behind that of the clause which comes before its first clause in its own plan, so that the base plan
 * leads and what it lacks stands where a reader looks for it. `planOrder` puts the base plan first; then come the pinned
 * places, a row of the node they name after the row of another, null being the head.
 */
export function orderRows(
  rows: readonly Row[],
  planOf: readonly number[],
  edges: readonly Edge[],
  planOrder: readonly number[],
  places: ReadonlyMap<number, number | null>,
): Row[] {
  const rowOf = new Map(rows.flatMap((row) => row.map((node): [number, Row] => [node, row])));
  const links = linksBetween(rowOf, edges);
  const ordered: Row[] = [];
  for (const plan of planOrder) addPlan(ordered, { rowOf, planOf, links }, plan);
  // In the order of nodes, which no one's order of plans changes.
  for (const [node, after] of [...places].sort(([x], [y]) => x - y)) place(ordered, rowOf, node, after);
  return ordered;
}

type Layout = {
  readonly rowOf: ReadonlyMap<number, Row>;
  readonly planOf: readonly number[];
  /** For each row the others it is linked to, with the score of the best match between them. */
  readonly links: ReadonlyMap<Row, ReadonlyMap<Row, number>>;
};

function linksBetween(rowOf: ReadonlyMap<number, Row>, edges: readonly Edge[]): Layout["links"] {
  const links = new Map<Row, Map<Row, number>>();
  const note = (from: Row, to: Row, score: number) => {
    const known = links.get(from) ?? new Map<Row, number>();
    links.set(from, known.set(to, Math.max(score, known.get(to) ?? 0)));
  };
  for (const { a, b, score } of edges) {
    const [one, other] = [rowOf.get(a), rowOf.get(b)];
    if (score < LEAST_LINK || one === undefined || other === undefined || one === other) continue;
    note(one, other, score);
    note(other, one, score);
  }
  return links;
}

/** Puts in the rows of a plan that are not there yet, each behind the row that says where it belongs. */
function addPlan(ordered: Row[], { rowOf, planOf, links }: Layout, plan: number): void {
  const places = new Map(ordered.map((row, at): [Row, number] => [row, at]));
  const followers = new Map<Row | null, Row[]>();
  const added = new Set<Row>();
  let before: Row | null = null;
  for (const [node, itsPlan] of planOf.entries()) {
    const row = rowOf.get(node);
    if (itsPlan !== plan || row === undefined || added.has(row)) continue;
    if (places.has(row)) {
      before = row;
      continue;
    }
    added.add(row);
    const anchor = strongestLink(links.get(row), places) ?? before ?? ordered[0] ?? null;
    followers.set(anchor, [...(followers.get(anchor) ?? []), row]);
  }
  const merged = [...ordered.flatMap((row) => [row, ...(followers.get(row) ?? [])]), ...(followers.get(null) ?? [])];
  ordered.splice(0, ordered.length, ...merged);
}

/** The row with the best match, of equal ones the first in the table; undefined where none is linked. */
function strongestLink(links: ReadonlyMap<Row, number> | undefined, places: ReadonlyMap<Row, number>): Row | undefined {
  let best: { readonly row: Row; readonly score: number; readonly at: number } | undefined;
  for (const [row, score] of links ?? []) {
    const at = places.get(row);
    if (at === undefined) continue;
    if (best === undefined || score > best.score || (score === best.score && at < best.at)) best = { row, score, at };
  }
  return best?.row;
}

function place(ordered: Row[], rowOf: ReadonlyMap<number, Row>, node: number, after: number | null): void {
  const row = rowOf.get(node);
  const before = after === null ? null : rowOf.get(after);
  if (row === undefined || before === undefined || row === before) return;
  ordered.splice(ordered.indexOf(row), 1);
  ordered.splice(before === null ? 0 : ordered.indexOf(before) + 1, 0, row);
}
