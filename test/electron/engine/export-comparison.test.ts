import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createDownloads } from "../../../electron/engine/downloads.ts";
import type { Params } from "../../../shared/contract/methods.ts";
import { PlanIdSchema } from "../../../shared/model/ids.ts";
import { AT, FIVE } from "../../shared/sheet/real-comparison.ts";
import { readCsv } from "../files/csv/read-csv.ts";
import { partsOf, readBack, runsOf } from "../files/xlsx/read-workbook.ts";
import { anEngine, settled } from "./an-engine.ts";

type Wanted = Params<"comparison.export">;

async function aComparison() {
  const { engine, client } = anEngine();
  await engine.prepare();
  const { id } = settled(await client.call("comparison.current", {}));
  const wanted: Wanted = { comparison: id, format: "xlsx", plans: FIVE, rows: null, at: AT, language: "zh-CN" };
  const made = async (more: Partial<Wanted> = {}) => {
    const exported = settled(await client.call("comparison.export", { ...wanted, ...more }));
    return { ...exported, file: settled(engine.download(exported.download)) };
  };
  return { engine, client, id, wanted, made };
}

/** How many cells mark something that the base plan does not have. */
function countUnderlined(sheet: Awaited<ReturnType<typeof readBack>>["worksheets"][number] | undefined): number {
  let count = 0;
  sheet?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.master.address === cell.address && runsOf(cell).some(({ underline }) => underline === true)) count += 1;
    }),
  );
  return count;
}

describe("an exported comparison", () => {
  test("is the table as it is on the screen, with its differences", async () => {
    const { client, id, made } = await aComparison();
    const { alignment } = settled(await client.call("comparison.align", { comparison: id }));
    const { file, ...told } = await made();
    expect(told).toMatchObject({
      rows: alignment.rows.length,
      bytes: file.bytes.length,
      guarded: 0,
      removed: 0,
      cut: 0,
    });
    expect(told.name).toBe("政务公开对照表-吉林武汉无锡浑江揭阳-2026-11-21.xlsx");
    expect(file.name).toBe(told.name);
    const sheet = (await readBack(file.bytes)).worksheets[0];
    const titles = sheet?.getColumn(2).values.filter((value) => typeof value === "string");
    for (const { title } of alignment.rows) expect(titles).toContain(title);
    const rows = alignment.rows.slice(0, 100).map((row) => row.id);
    const { rows: compared } = settled(await client.call("comparison.differences", { comparison: id, rows }));
    const changed = compared
      .flatMap(({ cells }) => cells.map(({ difference }) => difference))
      .filter(({ similarity, runs }) => similarity >= 0.3 && runs.some(({ kind }) => kind === "insert"));
    expect(changed.length).toBeGreaterThan(10);
    expect(countUnderlined(sheet)).toBeGreaterThanOrEqual(changed.length);
  });

  test("obeys what a person decided", async () => {
    const { client, id, made } = await aComparison();
    const { alignment } = settled(await client.call("comparison.align", { comparison: id }));
    const [row] = alignment.rows;
    const [plan, [clause]] = Object.entries(row?.cells ?? {})[0] ?? ["", []];
    if (clause === undefined) throw new Error("a row without a clause");
    const decision = {
      kind: "title",
      clause: { plan: PlanIdSchema.parse(plan), clause },
      title: "人工定的题目",
    } as const;
    settled(await client.call("comparison.decide", { comparison: id, decision }));
    const { file } = await made({ format: "csv" });
    expect(readCsv(new TextDecoder().decode(file.bytes))[1]?.[2]).toBe("人工定的题目");
  });

  test("is the same byte for byte when it is made again", async () => {
    const { made } = await aComparison();
    const [first, second] = [await made(), await made()];
    expect(second.download).not.toBe(first.download);
    expect(Buffer.from(second.file.bytes).equals(Buffer.from(first.file.bytes))).toBe(true);
  });

  test("can be of other plans than the comparison has, which stays as it is", async () => {
    const { client, made } = await aComparison();
    const [jilin, , wuxi] = FIVE;
    const before = settled(await client.call("comparison.current", {}));
    const { file } = await made({ plans: [wuxi, jilin].flatMap((id) => id ?? []), base: wuxi, format: "csv" });
    const [header] = readCsv(new TextDecoder().decode(file.bytes));
    expect(header?.filter((name) => name.endsWith("条款"))).toEqual(["无锡市 条款", "吉林市 条款"]);
    expect(settled(await client.call("comparison.current", {}))).toEqual(before);
  });

  test("names the program and the hash of every source", async () => {
    const { client, made } = await aComparison();
    const { file } = await made();
    const about = partsOf(file.bytes).get("xl/worksheets/sheet2.xml") ?? "";
    for (const plan of FIVE) {
      const { source } = settled(await client.call("plan.read", { plan }));
      expect(about).toContain(source.sha256);
    }
    expect(about).toMatch(/对照 Duizhao \d+\.\d+\.\d+/u);
  });

  test("is refused for plans and comparisons that are not there", async () => {
    const { client, wanted } = await aComparison();
    const plan = PlanIdSchema.parse("atlantis-2018");
    const ask = (more: Partial<Wanted>) => client.call("comparison.export", { ...wanted, ...more });
    const unknown = { ok: false, fault: { code: "plan/unknown", details: { plan } } };
    expect(await ask({ plans: [plan] })).toEqual(unknown);
    expect(await ask({ plans: [plan], base: plan })).toEqual(unknown);
    const [jilin, wuhan] = FIVE;
    await client.call("comparison.arrange", {
      comparison: wanted.comparison,
      plans: [jilin ?? plan],
      base: jilin ?? plan,
    });
    expect(await ask({ plans: [wuhan ?? plan] })).toMatchObject({ fault: { code: "plan/unknown" } });
    expect(await ask({ comparison: "k00000000000z" as Wanted["comparison"] })).toMatchObject({
      fault: { code: "comparison/unknown" },
    });
  });

  test("can be cancelled", async () => {
    const { client, wanted } = await aComparison();
    const control = new AbortController();
    const answer = client.call("comparison.export", wanted, control.signal);
    control.abort();
    expect(await answer).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
  });
});

test("A Word document is written elsewhere: other calls go on, and it can be given up", async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const startWriter = () => ({ send: () => begin(), listen: () => undefined, kill: () => undefined });
  const { engine, client } = anEngine(undefined, { startWriter });
  await engine.prepare();
  const { id } = settled(await client.call("comparison.current", {}));
  const control = new AbortController();
  const wanted: Wanted = { comparison: id, format: "docx", plans: FIVE, rows: null, at: AT, language: "zh-CN" };
  const written = client.call("comparison.export", wanted, control.signal);
  await begun;
  expect(settled(await client.call("plan.list", {})).plans).toHaveLength(5);
  control.abort();
  expect(await written).toEqual({ ok: false, fault: { code: "call/cancelled", details: {} } });
});

describe("every format", () => {
  test("says every clause of the plans", async () => {
    const { client, id, made } = await aComparison();
    const { plans } = settled(await client.call("comparison.align", { comparison: id }));
    const texts = plans.flatMap(({ clauses }) => clauses.map(({ text }) => text));
    const words = (text: string) => text.replace(/<[^>]*>|\\|\s|"/gu, "");
    for (const format of ["html", "md", "json"] as const) {
      const { file } = await made({ format });
      expect(file.name).toMatch(new RegExp(`\\.${format}$`, "u"));
      // Marks and what only the base has stand between the words of the others; the base itself has none.
      const written = words(new TextDecoder().decode(file.bytes));
      const sought = format === "json" ? texts : (plans[0]?.clauses.map(({ text }) => text) ?? []);
      for (const text of sought) expect(written).toContain(words(text));
    }
    const { file } = await made({ format: "docx" });
    expect([...file.bytes.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  });

  test("can hold each layout, and CSV in the system's own encoding", async () => {
    const { made } = await aComparison();
    const { file } = await made({ layouts: ["tasks", "units", "coverage", "clauses", "comparison"], draft: true });
    const names = (await readBack(file.bytes)).worksheets.map(({ name }) => name);
    expect(names[0]).toBe("任务分解表 吉林市");
    expect(names.slice(5)).toEqual(["责任单位", "覆盖情况", "条款明细", "对照表", "说明"]);
    const csv = await made({ format: "csv", encoding: "gb18030", layouts: ["clauses"] });
    expect(new TextDecoder("gb18030", { fatal: true }).decode(csv.file.bytes)).toMatch(/^对照表行,事项,地区,/u);
  });
});

describe("a preview", () => {
  test.each([
    ["comparison", 0, ["对照表", "说明"]],
    ["clauses", 0, ["条款明细", "说明"]],
    ["comparison", 1, ["对照表", "说明"]],
  ] as const)("of the layout %s, sheet %d, is how the file begins", async (layout, sheet, names) => {
    const { client, wanted, made } = await aComparison();
    const preview = settled(
      await client.call("comparison.preview", { ...wanted, layouts: [layout], sheet, limit: 40 }),
    );
    expect(preview.sheets).toEqual(names);
    const { file } = await made({ layouts: [layout] });
    const written = (await readBack(file.bytes)).worksheets[sheet];
    const shown = (cells: (typeof preview.rows)[number]["cells"]) =>
      cells.map(({ runs }) => runs.map(({ text }) => text).join(""));
    // Of a row that is too tall for a spreadsheet the file makes several: up to the first of them the rows are the same.
    const tall = preview.rows.findIndex(({ height }) => (height ?? 0) > 409);
    const same = preview.rows.slice(0, tall === -1 ? undefined : tall);
    expect(same.length).toBeGreaterThan(4);
    for (const [at, { cells }] of same.entries()) {
      let column = 1;
      const read = cells.map(({ span }) => {
        const cell = written?.getRow(at + 1).getCell(column);
        column += span;
        if (cell === undefined || cell.value === null) return "";
        if (typeof cell.value === "number") return String(cell.value);
        return runsOf(cell)
          .map(({ text }) => text)
          .join("");
      });
      expect(shown(cells)).toEqual(read);
    }
    expect(preview.hasMore).toBe((written?.rowCount ?? 0) > preview.rows.length);
  });

  test("of CSV is its one sheet", async () => {
    const { client, wanted } = await aComparison();
    const preview = settled(await client.call("comparison.preview", { ...wanted, format: "csv", sheet: 3, limit: 40 }));
    expect(preview.sheets).toEqual(["对照表"]);
    expect(preview.rows[0]?.cells[0]?.runs).toEqual([{ text: "序号", ink: "plain" }]);
  });
});

test("A file of citations names the plans or, where that is wanted, the clauses of the rows", async () => {
  const { client, id, made } = await aComparison();
  const { alignment } = settled(await client.call("comparison.align", { comparison: id }));
  const [row] = alignment.rows;
  const entries = async (more: object) => {
    const { file } = await made({ format: "bib", ...more });
    return new TextDecoder().decode(file.bytes).match(/^@misc/gmu)?.length;
  };
  expect(await entries({})).toBe(FIVE.length);
  const rows = row === undefined ? [] : [row.id];
  expect(await entries({ citing: "clauses", rows })).toBe(Object.values(row?.cells ?? {}).flat().length);
});

describe("a workbook that comes back", () => {
  test("says nothing of what the program changed since it was handed out", async () => {
    const { client, id, made } = await aComparison();
    const { file } = await made();
    const { upload } = settled(await client.upload("对照表.xlsx", file.bytes));
    expect(settled(await client.call("comparison.returned", { comparison: id, upload }))).toEqual({
      proposals: [],
      oddities: [],
    });
    const { alignment } = settled(await client.call("comparison.align", { comparison: id }));
    const [row] = alignment.rows;
    const [plan, clauses] = Object.entries(row?.cells ?? {})[0] ?? [];
    const clause = { plan: PlanIdSchema.parse(plan), clause: clauses?.[0] ?? ("" as never) };
    await client.call("comparison.decide", { comparison: id, decision: { kind: "title", clause, title: "别的题" } });
    const again = settled(await client.upload("对照表.xlsx", file.bytes));
    const found = settled(await client.call("comparison.returned", { comparison: id, upload: again.upload }));
    expect(found).toEqual({ proposals: [], oddities: [] });
  });

  test("is refused where nothing in it says what it was made of", async () => {
    const { client, id, made } = await aComparison();
    const { file } = await made({ layouts: ["coverage"] });
    for (const [bytes, code] of [
      [file.bytes, "returned/no-ids"],
      [new TextEncoder().encode("一、二"), "file/damaged"],
    ] as const) {
      const { upload } = settled(await client.upload("表.xlsx", bytes));
      expect(await client.call("comparison.returned", { comparison: id, upload })).toMatchObject({ fault: { code } });
    }
  });
});

describe("a file held ready", () => {
  const file = (name: string) => ({ name, bytes: new Uint8Array(3) });

  test("can be fetched again, until newer ones take its place", () => {
    const downloads = createDownloads();
    onTestFinished(() => downloads.clear());
    const ids = ["一", "二", "三", "四", "五"].map((name) => downloads.add(file(name)));
    expect(ids.slice(1).map((id) => downloads.get(id).name)).toEqual(["二", "三", "四", "五"]);
    expect(downloads.get(ids[4] ?? "").name).toBe("五");
    expect(() => downloads.get(ids[0] ?? "")).toThrow("download/unknown");
  });

  test("is forgotten a while after it was last fetched", () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const downloads = createDownloads(1000);
    const id = downloads.add(file("一"));
    vi.advanceTimersByTime(999);
    expect(downloads.get(id).name).toBe("一");
    vi.advanceTimersByTime(999);
    expect(downloads.get(id).name).toBe("一");
    vi.advanceTimersByTime(1000);
    expect(() => downloads.get(id)).toThrow("download/unknown");
  });
});
