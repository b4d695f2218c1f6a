import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmRow } from "../../../shared/alignment/corrections/confirm-row.ts";
import { moveClause } from "../../../shared/alignment/corrections/move-clause.ts";
import { SHIPPED } from "../corpus/a-plan.ts";
import { openedEngine, settled } from "../engine/an-engine.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { duizhao } from "./run-duizhao.ts";

const PLANS = fileURLToPath(new URL("../../../resources/plans", import.meta.url));
const file = (plan: string) => join(PLANS, `${plan}.txt`);

type Ref = { plan: string; clause: string };
type Aligned = {
  plans: { id: string; title: string; clauses: { id: string; path: string[]; text: string }[] }[];
  pairs: { a: Ref; b: Ref; score: number; label: "same" | "partial"; reasons: { kind: string; text: string }[] }[];
  rows: {
    id: string;
    title: string;
    cells: Record<string, string[]>;
    links: (Ref & { row: string })[];
    confidence: number;
  }[];
  candidates?: { a: Ref; b: Ref; score: number }[];
};

/** A data folder that all commands share. */
let data: string;

/** The shipped plans, lined up from there. */
let five: Aligned;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "duizhao-"));
  five = await alignJson(...SHIPPED, "--data", data);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

async function alignJson(...args: readonly string[]): Promise<Aligned> {
  const { status, output, complaints } = await duizhao(["align", ...args, "--json"]);
  expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  return JSON.parse(output);
}

/** The rows as sets of clauses by their texts, which do not depend on ids. */
function rowTexts({ plans, rows }: Aligned): string[] {
  const text = new Map(plans.flatMap(({ clauses }) => clauses.map((clause) => [clause.id, clause.text])));
  return rows
    .map(({ cells }) =>
      Object.values(cells)
        .flatMap((ids) => ids.map((id) => text.get(id)))
        .sort()
        .join("\n"),
    )
    .sort();
}

function expectAsAgreed({ plans, pairs, rows }: Aligned): void {
  const clauses = plans.flatMap(({ id, clauses }) => clauses.map((clause) => `${id}/${clause.id}`));
  const placed = rows.flatMap(({ cells }) =>
    Object.entries(cells).flatMap(([plan, ids]) => ids.map((id) => `${plan}/${id}`)),
  );
  expect(placed.toSorted()).toEqual(clauses.toSorted());
  const rowOf = ({ plan, clause }: Ref) => rows.find(({ cells }) => cells[plan]?.includes(clause));
  expect(pairs.map(({ score }) => score)).toEqual(pairs.map(({ score }) => score).toSorted((x, y) => y - x));
  for (const { a, b, label, reasons } of pairs) {
    const [left, right] = [rowOf(a), rowOf(b)];
    if (label === "same") expect(left?.id).toBe(right?.id);
    if (left === right) continue;
    expect(left?.links).toContainEqual(expect.objectContaining({ ...b, row: right?.id }));
    expect(right?.links).toContainEqual(expect.objectContaining({ ...a, row: left?.id }));
    expect(reasons.every(({ kind, text }) => kind !== "" && text !== "")).toBe(true);
  }
}

describe("duizhao align", () => {
  test("lines plans of the corpus up, the first as base", () => {
    expect(five.plans.map(({ id }) => id)).toEqual(SHIPPED);
    expect(five.plans[0]?.title).toBe("2018年全市政务公开工作重点任务分工方案");
    expectAsAgreed(five);
    const base = five.rows.flatMap(({ cells }) => cells["jilin-2018"]?.[0] ?? []);
    const source = five.plans[0]?.clauses.map(({ id }) => id) ?? [];
    expect(base).toEqual(source.filter((id) => base.includes(id)));
  });

  test("lines files up as it does the same plans in the corpus, in whatever order, and opens no corpus", async () => {
    const folder = join(temporaryFolder(), "data");
    const forth = await alignJson(...SHIPPED.map(file), "--data", folder);
    const back = await alignJson(...SHIPPED.toReversed().map(file), "--data", folder);
    expect(existsSync(folder)).toBe(false);
    expect(forth.plans.map(({ id }) => id)).toEqual(SHIPPED);
    expectAsAgreed(forth);
    expect(rowTexts(forth)).toEqual(rowTexts(five));
    expect(rowTexts(back)).toEqual(rowTexts(forth));
    expect(back.rows.map(({ id }) => id).sort()).toEqual(forth.rows.map(({ id }) => id).sort());
  }, 60_000);

  test("takes plans and files together, and calls each by a name of its own, Chinese ones too", async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    copyFileSync(file("wuxi-2018"), join(first, "无锡.2018.txt"));
    writeFileSync(join(second, "jilin-2018.txt"), "一、推进政务公开\n1.加强政策解读。\n2.及时回应关切。\n");
    const paths = [join(first, "无锡.2018.txt"), join(second, "jilin-2018.txt")];
    const aligned = await alignJson("jilin-2018", ...paths, paths[0] ?? "", "--data", data);
    expect(aligned.plans.map(({ id }) => id)).toEqual(["jilin-2018", "无锡.2018", "jilin-2018-2", "无锡.2018-2"]);
    expectAsAgreed(aligned);
    expect(aligned.rows.every(({ id }) => aligned.plans.some((plan) => id.startsWith(`${plan.id}:`)))).toBe(true);
    const twins = aligned.rows.filter(({ cells }) => cells["无锡.2018"] !== undefined);
    expect(twins.every(({ cells }) => cells["无锡.2018-2"] !== undefined)).toBe(true);
  });

  test("names the best partners of every clause, proposed or not", async () => {
    const { plans, candidates = [] } = await alignJson("jilin-2018", "wuhan-2018", "--candidates", "3", "--data", data);
    for (const [side, plan] of [
      ["a", plans[0]],
      ["b", plans[1]],
    ] as const) {
      for (const { id } of plan?.clauses ?? []) {
        expect(candidates.filter((pair) => pair[side].clause === id).length).toBeGreaterThanOrEqual(3);
      }
    }
    expect((await alignJson("jilin-2018", "wuhan-2018", "--data", data)).candidates).toBeUndefined();
  });

  test("obeys what was decided in the window", async () => {
    const folder = temporaryFolder();
    const { engine, client } = openedEngine(folder);
    await engine.prepare();
    const { id, plans } = settled(await client.call("comparison.current", {}));
    const { alignment } = settled(await client.call("comparison.align", { comparison: id }));
    const row = alignment.rows.find(({ cells }) => Object.keys(cells).length > 2);
    const [[plan, [clause] = []] = []] = Object.entries(row?.cells ?? {});
    const ref = { plan: plans.find((one) => one === plan), clause };
    if (row === undefined || ref.plan === undefined || ref.clause === undefined)
      throw new Error("the plans share matters");
    const moved = { plan: ref.plan, clause: ref.clause };
    for (const decision of [confirmRow(row, plans), moveClause(alignment.rows, plans, moved, null)])
      if (decision !== null) settled(await client.call("comparison.decide", { comparison: id, decision }));
    await engine.close();
    const { rows } = await alignJson(...SHIPPED, "--data", folder);
    const alone = rows.find(({ cells }) => cells[moved.plan]?.includes(moved.clause));
    expect(Object.values(alone?.cells ?? {})).toEqual([[moved.clause]]);
  });

  test("prints a line for each row without --json", async () => {
    const { output } = await duizhao(["align", "jilin-2018", "wuhan-2018", "--data", data]);
    expect(output).toMatch(/^1\.00 {2}[12]\/2 {2}\p{Script=Han}/u);
  });

  test.each([
    [["align", "jilin-2018"], 2, "usage"],
    [["align", "jilin-2018", "jilin-2018"], 2, "usage"],
    [["align", "jilin-2018", "wuhan-2018", "--candidates", "none"], 2, "usage"],
    [["align", "jilin-2018", "atlantis-2018"], 1, "plan/unknown"],
    [["align", "./none.txt", "./neither.txt"], 1, "file/missing"],
  ])("%j ends with status %i", async (args, status, code) => {
    const run = await duizhao([...args, "--data", data]);
    expect(run).toMatchObject({ status, output: "" });
    expect(run.complaints).toMatch(new RegExp(`^duizhao: ${code}: [^\n]+\n$`, "u"));
  });
});
