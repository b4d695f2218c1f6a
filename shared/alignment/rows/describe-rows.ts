import type { AlignmentRow, ClauseRef, MatchPair, RowLink } from "../../model/alignment.ts";
import type { ClauseId, PlanId } from "../../model/ids.ts";
import type { WeighedClause } from "../clauses/weigh-clauses.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Edge } from "./build-rows.ts";
import type { Decided } from "./decided.ts";
import type { Nodes } from "./nodes.ts";
import { titleRows } from "./title-rows.ts";

/** What rows are described from. */
export type RowSources = {
  /** The nodes of every row in ascending order; rows in the order of the table. */
  readonly rows: readonly (readonly number[])[];
  readonly pairs: readonly MatchPair[];
  readonly edges: readonly Edge[];
  readonly clauses: readonly (readonly WeighedClause[])[];
  readonly nodes: Nodes;
  readonly decided: Decided;
  /** The plans in the order in which they were named. */
  readonly order: readonly PlanId[];
  readonly lexicon: Lexicon;
};

/** The rows as the table shows them: titles, cells by plan, and the partial matches that lead to other rows. */
export function describeRows({
  rows,
  pairs,
  edges,
  clauses,
  nodes,
  decided,
  order,
  lexicon,
}: RowSources): AlignmentRow[] {
  const all = clauses.flat();
  const titles = titleRows(
    rows.map((row) => row.map((node) => all[node]).filter((clause) => clause !== undefined)),
    lexicon.duties,
  );
  const ids = rows.map(([first = 0]) => rowId(nodes.ref(first)));
  const rowOf = new Map(rows.flatMap((row, at) => row.map((node): [number, string] => [node, ids[at] ?? ""])));
  const links = linksByRow(pairs, nodes, rowOf);
  const confidences = confidencesOf(rows, edges, nodes, decided);
  return rows.map((row, at): AlignmentRow => {
    const id = ids[at] ?? "";
    const given = row.map((node) => decided.titles.get(node)).find((title) => title !== undefined);
    return {
      id,
      title: given ?? titles[at] ?? "",
      cells: cellsOf(row, nodes, order),
      links: links.get(id) ?? [],
      confidence: confidences[at] ?? 1,
    };
  });
}

/** A row is known by its first clause in the order of plan ids, whatever order the plans were named in. */
function rowId({ plan, clause }: ClauseRef): string {
  return `${plan}:${clause}`;
}

function cellsOf(row: readonly number[], nodes: Nodes, order: readonly PlanId[]): Record<PlanId, ClauseId[]> {
  const refs = row.map((node) => nodes.ref(node));
  const cells: Record<PlanId, ClauseId[]> = {};
  for (const plan of order) {
    const cell = refs.filter((ref) => ref.plan === plan).map(({ clause }) => clause);
    if (cell.length > 0) cells[plan] = cell;
  }
  return cells;
}

function linksByRow(
  pairs: readonly MatchPair[],
  nodes: Nodes,
  rowOf: ReadonlyMap<number, string>,
): ReadonlyMap<string, RowLink[]> {
  const links = new Map<string, RowLink[]>();
  const rowAt = (ref: ClauseRef): string => rowOf.get(nodes.find(ref) ?? -1) ?? "";
  const add = (from: ClauseRef, to: ClauseRef, score: number): void => {
    const link = { from, plan: to.plan, clause: to.clause, row: rowAt(to), score };
    const known = links.get(rowAt(from));
    if (known === undefined) links.set(rowAt(from), [link]);
    else known.push(link);
  };
  for (const { a, b, score } of pairs) {
    if (rowAt(a) === rowAt(b)) continue;
    add(a, b, score);
    add(b, a, score);
  }
  return links;
}

/** Mean score of the pairs of clauses of two plans in a row; 1 where people joined all of it, or there is no pair. */
function confidencesOf(
  rows: readonly (readonly number[])[],
  edges: readonly Edge[],
  nodes: Nodes,
  { constraints }: Decided,
): number[] {
  const rowOf = new Map(rows.flatMap((row, at) => row.map((node): [number, number] => [node, at])));
  const sums = new Float64Array(rows.length);
  for (const { a, b, score } of edges) {
    const row = rowOf.get(a) ?? 0;
    if (row === rowOf.get(b)) sums[row] = (sums[row] ?? 0) + score;
  }
  return rows.map((row, at) => {
    const pairs = row.length ** 2 - countByPlan(row, nodes).reduce((sum, count) => sum + count ** 2, 0);
    const joined = new Set(row.map((node) => constraints.groupOf[node])).size === 1;
    return joined || pairs === 0 ? 1 : Math.min(1, (2 * (sums[at] ?? 0)) / pairs);
  });
}

function countByPlan(row: readonly number[], nodes: Nodes): number[] {
  return [...Map.groupBy(row, (node) => nodes.planOf[node]).values()].map(({ length }) => length);
}
