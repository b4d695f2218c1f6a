/** A row as the order of rows sees it: its nodes in ascending order. */
type Row = readonly number[];

/**
 * The order of the table: rows of the base plan where it has them; any other row behind that of the clause which comes
 * before its first clause in its own plan. `planOrder` puts the base plan first; then come the pinned places, a row of
 * the node they name after the row of another, null being the head.
 */
export function orderRows(
  rows: readonly Row[],
  planOf: readonly number[],
  planOrder: readonly number[],
  places: ReadonlyMap<number, number | null>,
): Row[] {
  const rowOf = new Map(rows.flatMap((row) => row.map((node): [number, Row] => [node, row])));
  const ordered: Row[] = [];
  for (const plan of planOrder) addPlan(ordered, rowOf, planOf, plan);
  // In the order of nodes, which no one's order of plans changes.
  for (const [node, after] of [...places].sort(([x], [y]) => x - y)) place(ordered, rowOf, node, after);
  return ordered;
}

/** Puts in the rows of a plan that are not there yet, each behind the one before it in the plan. */
function addPlan(ordered: Row[], rowOf: ReadonlyMap<number, Row>, planOf: readonly number[], plan: number): void {
  const known = new Set(ordered);
  const added: Row[] = [];
  const followers = new Map<Row | null, Row[]>();
  let before: Row | null = null;
  for (const [node, itsPlan] of planOf.entries()) {
    const row = rowOf.get(node);
    if (itsPlan !== plan || row === undefined) continue;
    if (!known.has(row)) {
      known.add(row);
      added.push(row);
      const followersOfOne = followers.get(before);
      if (followersOfOne === undefined) followers.set(before, [row]);
      else followersOfOne.push(row);
    } else if (!added.includes(row)) before = row;
  }
  const merged = [null, ...ordered].flatMap((row) => [...(row === null ? [] : [row]), ...(followers.get(row) ?? [])]);
  ordered.splice(0, ordered.length, ...merged);
}

function place(ordered: Row[], rowOf: ReadonlyMap<number, Row>, node: number, after: number | null): void {
  const row = rowOf.get(node);
  const before = after === null ? null : rowOf.get(after);
  if (row === undefined || before === undefined || row === before) return;
  ordered.splice(ordered.indexOf(row), 1);
  ordered.splice(before === null ? 0 : ordered.indexOf(before) + 1, 0, row);
}
