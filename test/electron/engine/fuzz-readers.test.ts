import { describe, expect, onTestFinished, test } from "vitest";
import { openReader } from "../../../electron/engine/reader.ts";
import { startReader } from "../../../electron/engine/start-processes.ts";
import { Random } from "../../bench/random.ts";
import { letterWithTasks } from "../../fixtures/documents/letter-with-tasks.ts";
import { numberedPlan } from "../../fixtures/documents/numbered-plan.ts";
import { revisedPlan } from "../../fixtures/documents/revised-plan.ts";
import { expectPartition } from "../../shared/reading/laws.ts";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { PAGES, TASKS } from "../files/html/pages.ts";
import { sheetOf } from "../files/ledger/a-ledger.ts";
import { gridLines, makePdf, paragraph, text } from "../files/pdf/make-pdf.ts";
import { encodable, encode } from "../files/text/encoded.ts";
import { mutate, mutatePart, mutateWords } from "./mutate.ts";

// Damaged files through the real reading process. Each is read or refused in good time; none ends the process, fills its
// memory or comes back as something that is no reading. DUIZHAO_SEED repeats a run.

/** Of each kind; ten times as many in the long run. */
const MUTATIONS = process.env.DUIZHAO_LONG === undefined ? 120 : 1200;
const SEED = Number(process.env.DUIZHAO_SEED ?? Date.now() % 1_000_000);
/** For one file, in seconds; a sound one takes less than one. */
const PATIENCE = 20;

const utf8 = (words: string) => new TextEncoder().encode(words);

type Target = {
  readonly what: string;
  readonly format: string;
  readonly files: () => Promise<readonly Uint8Array[]>;
  readonly damage: typeof mutate;
  /** The share of the damaged files that must be read all the same: damages that nothing survives try little. */
  readonly survive: number;
};

const TARGETS: readonly Target[] = [
  { what: "texts", format: "txt", files: plans, damage: mutate, survive: 0 },
  { what: "words of texts", format: "txt", files: plans, damage: mutateWords, survive: 0.5 },
  { what: "texts in GB 18030", format: "txt", files: plansInGb18030, damage: mutate, survive: 0.1 },
  { what: "web pages", format: "html", files: pages, damage: mutateWords, survive: 0.25 },
  { what: "Word files", format: "docx", files: documents, damage: mutate, survive: 0 },
  { what: "parts of Word files", format: "docx", files: documents, damage: mutatePart, survive: 0.25 },
  { what: "Excel files", format: "xlsx", files: ledgers, damage: mutate, survive: 0 },
  { what: "parts of Excel files", format: "xlsx", files: ledgers, damage: mutatePart, survive: 0.1 },
  { what: "PDF files", format: "pdf", files: async () => [aPdf(), aPdfTable()], damage: mutate, survive: 0.1 },
];

async function plans(): Promise<readonly Uint8Array[]> {
  return SHIPPED.map((id) => utf8(shippedText(id)));
}

async function plansInGb18030(): Promise<readonly Uint8Array[]> {
  return SHIPPED.map((id) => encode(encodable(shippedText(id), "gb18030"), "gb18030"));
}

async function pages(): Promise<readonly Uint8Array[]> {
  return [...Object.values(PAGES), TASKS].map((page) => utf8(page));
}

function documents(): Promise<readonly Uint8Array[]> {
  return Promise.all([letterWithTasks(), numberedPlan(), revisedPlan()]);
}

function ledgers(): Promise<readonly Uint8Array[]> {
  const rows = [
    ["2018年政务公开任务分工表"],
    ["序号", "工作任务", "牵头单位", "配合单位", "完成时限"],
    [1, "推进财政预决算公开，公开市级部门预决算。", "市财政局", "各部门", "2018年10月底前"],
    [2, "加强政策解读，解读材料与文件同步公布。", "市政府办公室", "各部门", "长期"],
  ];
  return Promise.all([sheetOf(rows, ["A1:E1"]), sheetOf(rows.slice(1), [])]);
}

function aPdf(): Uint8Array {
  const sheet = (from: number) => {
    const words = shippedText("jilin-2018")
      .replace(/\s+/gu, "")
      .slice(from, from + 800);
    return {
      content:
        text(250, 60, 18, "政务公开工作要点") + paragraph(70, 110, 16, words, 28, 24) + text(290, 800, 10, "— 1 —"),
    };
  };
  return makePdf([sheet(0), sheet(800), sheet(1600)]);
}

function aPdfTable(): Uint8Array {
  const cells = [
    ["序号", "工作任务", "责任单位"],
    ["1", "推进预决算公开", "市财政局"],
    ["2", "加强政策解读", "各部门"],
  ];
  const words = cells.flatMap((row, y) => row.map((cell, x) => text(75 + x * 150, 120 + y * 30, 12, cell)));
  return makePdf([{ content: gridLines([70, 220, 370, 520], [100, 130, 160, 190]) + words.join("") }]);
}

describe(`${MUTATIONS} damaged files of each kind (seed ${SEED})`, () => {
  test.each(TARGETS)(
    "$what",
    async ({ format, files, damage, survive }) => {
      const sound = await files();
      const reader = openReader(startReader, PATIENCE);
      onTestFinished(() => reader.end());
      const wrong: string[] = [];
      let readings = 0;
      for (let round = 0; round < MUTATIONS; round += 1) {
        const random = new Random(SEED * 10_000 + round);
        const bytes = damage(random.pick(sound), random.pick(sound), random);
        // One process takes them all, as long as it lives: what a file does to it shows with the next ones.
        const reply = await reader.read({ kind: "file", name: `方案.${format}`, bytes, choice: {} }, { isOurs: true });
        if (!reply.ok && !reply.fault.code.startsWith("file/")) wrong.push(`round ${round}: ${reply.fault.code}`);
        if (!reply.ok) continue;
        readings += 1;
        expectPartition(reply.value.source.text, reply.value.reading);
      }
      expect(wrong).toEqual([]);
      expect(readings).toBeGreaterThanOrEqual(MUTATIONS * survive);
    },
    60_000 + MUTATIONS * 1000,
  );
});
