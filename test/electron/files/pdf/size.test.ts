import { expect, onTestFinished, test } from "vitest";
import { openReader } from "../../../../electron/engine/reader.ts";
import { forkProcess } from "../../../../electron/engine/work-process.ts";
import { shippedText } from "../../corpus/a-plan.ts";
import { gridLines, makePdf, text } from "./make-pdf.ts";

const PAGES = 200;
/** As the program sets them, in megabytes. */
const LIMITS = { heap: 512, all: 1024 } as const;
/** Generous: it is some three seconds of work, on a machine that may have much else to do. */
const SECONDS = 150;

/** Plain pages of 22 lines, every fifth with a table of 15 rows instead. */
function aLongPlan(): Uint8Array {
  const words = shippedText("jilin-2018").replace(/\s+/gu, "");
  const piece = (at: number, length: number) => words.slice(at % 6000, (at % 6000) + length);
  const plain = (page: number) =>
    Array.from({ length: 22 }, (_, row) =>
      text(row % 4 === 0 ? 112 : 80, 100 + row * 30, 16, piece(page * 601 + row * 26, 26)),
    );
  const table = (page: number) => [
    gridLines(
      [80, 130, 330, 430, 520],
      Array.from({ length: 16 }, (_, row) => 80 + row * 44),
    ),
    ...Array.from({ length: 15 }, (_, row) => [
      text(90, 100 + row * 44, 12, String(row + 1)),
      text(135, 100 + row * 44, 12, piece(page * 601 + row * 29, 15)),
      text(135, 116 + row * 44, 12, piece(page * 601 + row * 29 + 15, 10)),
      text(335, 100 + row * 44, 12, "市财政局"),
      text(435, 100 + row * 44, 12, "全年"),
    ]).flat(),
  ];
  const sheets = Array.from({ length: PAGES }, (_, page) => ({
    content: [...(page % 5 === 4 ? table(page) : plain(page)), text(280, 810, 14, `— ${page + 1} —`)].join(""),
  }));
  return makePdf(sheets, { encoding: "ToUnicode" });
}

test(`a file of ${PAGES} pages is read within the limits of the program`, async () => {
  const bytes = aLongPlan();
  const program = new URL("../../../../electron/engine/reading-process.ts", import.meta.url).pathname;
  const reader = openReader(() => forkProcess(program, LIMITS), SECONDS);
  onTestFinished(() => reader.end());
  const started = performance.now();
  const reply = await reader.read({ kind: "file", name: "汇编.pdf", bytes, choice: {} });
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${PAGES} pages, ${Math.round(bytes.length / 1024)} KB: ${seconds.toFixed(1)} s with the start of the process`,
  );
  if (!reply.ok) expect(reply.fault).toBeNull();
  else expect(reply.value.source.layout?.asides.length).toBe(PAGES);
}, 200_000);
