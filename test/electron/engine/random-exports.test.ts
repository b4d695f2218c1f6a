import fc from "fast-check";
import { expect, test } from "vitest";
import { writeExport } from "../../../electron/engine/comparison/write-export.ts";
import type { Writer } from "../../../electron/engine/writer.ts";
import { writeDocument } from "../../../electron/files/word/write-document.ts";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import type { Decision } from "../../../shared/model/alignment.ts";
import type { ComparedPlan } from "../../../shared/model/comparison.ts";
import type { ComparisonExport } from "../../../shared/sheet/comparison/comparison-export.ts";
import { comparisonWorkbook } from "../../../shared/sheet/comparison-workbook.ts";
import { downloadName } from "../../../shared/sheet/download-name.ts";
import { ExportFormatSchema, SheetLayoutSchema } from "../../../shared/sheet/sheet-layout.ts";
import { CLAUSE_COLUMNS, type ClauseColumn } from "../../../shared/sheet/words/layout-words.ts";
import { exportOf, FIVE, realExport, realPlan } from "../../shared/sheet/real-comparison.ts";
import { unguardText } from "../../shared/sheet/unguard-text.ts";
import { readCsv } from "../files/csv/read-csv.ts";
import { readBack, runsOf } from "../files/xlsx/read-workbook.ts";

const RUNS = process.env.DUIZHAO_LONG === undefined ? 6 : 60;
const ALL = FIVE.map(realPlan);

/** The writer without a process of its own. */
const inPlace: Writer = {
  document: (what, layouts) => writeDocument(comparisonWorkbook(what, layouts)),
  end: () => undefined,
};

async function made(what: ComparisonExport, wanted: Partial<Parameters<typeof writeExport>[1]>): Promise<Uint8Array> {
  const whole = { format: "csv", language: "zh-CN", ...wanted } as const;
  return (await writeExport(what, whole, inPlace, new AbortController().signal)).bytes;
}

/** A title that a person gave, and a clause that she took out of its row. */
function decisionsAbout(plans: readonly ComparedPlan[], picks: readonly number[]): Decision[] {
  const clauses = plans.flatMap(({ summary, clauses }) => clauses.map(({ id }) => ({ plan: summary.id, clause: id })));
  return picks.flatMap((pick) => {
    const clause = clauses[pick % clauses.length];
    return clause === undefined ? [] : [{ kind: "title", clause, title: `人工定题 ${pick}` } as const];
  });
}

/** Some of the plans in some order, the first being the base, some of their rows and columns, and some decisions. */
const comparisons = fc
  .record({
    plans: fc.shuffledSubarray([...ALL], { minLength: 2, maxLength: 4 }),
    columns: fc.nat(),
    rows: fc.option(fc.array(fc.nat(), { minLength: 1, maxLength: 20 })),
    picks: fc.array(fc.nat({ max: 500 }), { maxLength: 2 }),
  })
  .map(({ plans, columns, rows, picks }): ComparisonExport => {
    const what = exportOf(plans);
    const decisions = decisionsAbout(plans, picks);
    const aligned = plans.map(({ summary, clauses }) => ({ id: summary.id, clauses }));
    const alignment = decisions.length === 0 ? what.table.alignment : alignPlans(aligned, decisions);
    const ids = alignment.rows.map(({ id }) => id);
    return {
      ...what,
      table: { ...what.table, alignment },
      plans: what.plans.slice(0, 1 + (columns % plans.length)),
      rows: rows === null ? null : [...new Set(rows.flatMap((at) => ids[at % ids.length] ?? []))],
    };
  });

/** What the alignment itself says of each row that is handed out: its number, its title and the clauses of each column. */
function expectedRows({ table, plans, rows }: ComparisonExport) {
  const clauses = new Map(table.plans.flatMap((plan) => plan.clauses.map((clause) => [clause.id, clause])));
  return table.alignment.rows
    .map(({ id, title, cells }, at) => ({
      ...{ id, title, number: at + 1 },
      cells: plans.map((plan) => (cells[plan] ?? []).flatMap((clause) => clauses.get(clause) ?? [])),
    }))
    .filter(({ id, cells }) => (rows === null ? cells.some((cell) => cell.length > 0) : rows.includes(id)));
}

test("Whatever is compared and however it is exported, each cell of CSV and JSON says what the alignment says", async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, async (what) => {
      const rows = expectedRows(what);
      const [, ...lines] = readCsv(new TextDecoder().decode(await made(what, { format: "csv" })));
      const said = lines.map((line) => line.map((field) => unguardText(field)));
      expect(said.map(([number, , title, covered]) => [number, title, covered])).toEqual(
        rows.map(({ number, title, cells }) => [
          String(number),
          title,
          String(cells.filter((cell) => cell.length > 0).length),
        ]),
      );
      const texts = said.map((line) => what.plans.map((_, at) => line[4 + 5 * at]));
      expect(texts).toEqual(rows.map(({ cells }) => cells.map((cell) => cell.map(({ text }) => text).join("\n"))));
      for (const [at, { cells }] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
          const units = said[at]?.[6 + 5 * column];
          for (const { responsibility } of cell)
            for (const unit of responsibility?.lead ?? []) expect(units).toContain(unit);
        }
      }

      const json = JSON.parse(new TextDecoder().decode(await made(what, { format: "json" })));
      expect(json.plans.map(({ id }: { id: string }) => id)).toEqual(what.plans);
      expect(json.rows).toHaveLength(rows.length);
      for (const [at, row] of rows.entries()) {
        expect(json.rows[at]).toMatchObject({ id: row.id, number: row.number, title: row.title });
        expect(what.plans.map((plan) => json.rows[at].cells[plan].clauses)).toEqual(
          JSON.parse(JSON.stringify(row.cells)),
        );
      }
    }),
    { numRuns: RUNS },
  );
});

test("Whatever is compared, each cell of the workbook says what the alignment says", async () => {
  await fc.assert(
    fc.asyncProperty(comparisons, async (what) => {
      const rows = expectedRows(what);
      const workbook = await readBack(await made(what, { format: "xlsx", layouts: ["comparison", "clauses"] }));
      const [table, list] = workbook.worksheets;
      const plain = (cell: Parameters<typeof runsOf>[0]) =>
        typeof cell.value === "number"
          ? String(cell.value)
          : runsOf(cell)
              .filter(({ strike }) => !strike)
              .map(({ text }) => text)
              .join("");

      const byId = new Map<string, string[]>();
      const hidden = table?.columnCount ?? 0;
      table?.eachRow((row) => {
        const cells = Array.from({ length: hidden }, (_, at) => plain(row.getCell(at + 1)));
        // Behind what is shown: the id of the row, its title, the clauses of each plan.
        const id = cells[hidden - what.plans.length - 2] ?? "";
        if (rows.some((each) => each.id === id)) byId.set(id, cells);
      });
      expect([...byId.keys()]).toEqual(rows.map(({ id }) => id));
      for (const { id, number, title, cells } of rows) {
        const line = byId.get(id) ?? [];
        expect(line[0]).toBe(String(number));
        expect(line[1]).toContain(title);
        expect(line.slice(-cells.length)).toEqual(cells.map((cell) => cell.map((clause) => clause.id).join(" ")));
        const shown = line.slice(2, 2 + cells.length);
        for (const [at, cell] of cells.entries()) for (const { text } of cell) expect(shown[at]).toContain(text);
      }

      const column = (name: ClauseColumn) => CLAUSE_COLUMNS.indexOf(name) + 1;
      const names = [
        "planId",
        "clauseId",
        "title",
        "text",
        "responsibility",
        "rowNumber",
        "rowId",
        "rowTitle",
      ] as const;
      const read: string[][] = [];
      list?.eachRow((row, at) => {
        if (at > 1) read.push(names.map((name) => plain(row.getCell(column(name)))));
      });
      const told = rows.flatMap(({ id, number, title, cells }) =>
        cells.flatMap((cell, at) =>
          cell.map((clause) => [
            ...[what.plans[at], clause.id, clause.title, clause.text, clause.responsibility?.raw ?? ""],
            ...[String(number), id, title],
          ]),
        ),
      );
      expect(read).toEqual(told);
    }),
    { numRuns: RUNS },
  );
});

const three = realExport(FIVE.slice(2));

test.each(ExportFormatSchema.options)("The same comparison gives the same bytes as %s", async (format) => {
  const layouts = SheetLayoutSchema.options;
  const [one, other] = [
    await made(three, { format, layouts }),
    await made(structuredClone(three), { format, layouts }),
  ];
  expect(one.length).toBeGreaterThan(100);
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
});

test("Files of citations name each plan that is handed out, and no other", async () => {
  const what = { ...three, plans: three.plans.slice(0, 2) };
  const text = async (format: "txt" | "bib" | "ris") => new TextDecoder().decode(await made(what, { format }));
  expect((await text("txt")).trim().split("\n")).toHaveLength(2);
  expect((await text("txt")).startsWith("无锡市")).toBe(true);
  expect(downloadName(what, "bib")).toBe("引文-无锡浑江-2026-11-21.bib");
  expect((await text("bib")).match(/^@misc/gmu)).toHaveLength(2);
  expect((await text("ris")).match(/^TY {2}- GOVDOC/gmu)).toHaveLength(2);
});
