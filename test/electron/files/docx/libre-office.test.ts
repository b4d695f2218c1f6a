import { expect } from "vitest";
import { readDocx } from "../../../../electron/files/docx/read-docx.ts";
import { letterWithTasks } from "../../../fixtures/documents/letter-with-tasks.ts";
import { numberedPlan } from "../../../fixtures/documents/numbered-plan.ts";
import { convert, inLibreOffice } from "../libre-office.ts";
import { aDocx, inList, level, numbering, p } from "./a-docx.ts";

const withLibreOffice = inLibreOffice("LibreOffice reads the Word documents");

/** What LibreOffice takes for the text of a document. */
function textInLibreOffice(bytes: Uint8Array): string {
  return convert(bytes, "docx", "txt:Text (encoded):UTF8").toString("utf8");
}

/** Both sides without what only sets words apart: LibreOffice writes a cell to a line, and indents lists. */
function words(text: string): string {
  return text.replace(/[\ufeff\s]/gu, "");
}

withLibreOffice.each([
  ["a plan with automatic numbers", numberedPlan],
  ["a letter with a table of merged cells", letterWithTasks],
])(
  "LibreOffice reads the same words in %s",
  async (_, document) => {
    const bytes = await document();
    expect(words((await readDocx(bytes, "方案.docx")).text)).toBe(words(textInLibreOffice(bytes)));
  },
  150_000,
);

// LibreOffice draws some formats in another way than Word; these are the ones that both draw alike.
const ALIKE = [
  "decimal",
  "decimalZero",
  "upperRoman",
  "lowerRoman",
  "upperLetter",
  "lowerLetter",
  "chineseCounting",
  "chineseCountingThousand",
  "taiwaneseCounting",
  "taiwaneseCountingThousand",
  "japaneseCounting",
  "chineseLegalSimplified",
  "ideographLegalTraditional",
  "ideographTraditional",
  "ideographZodiac",
  "decimalEnclosedCircle",
];
const VALUES = [1, 2, 9, 10];

withLibreOffice(
  "LibreOffice numbers the same lists alike: formats, levels, restarts, lists that share a count",
  async () => {
    const starts = ALIKE.flatMap((_, at) =>
      VALUES.map((value): [number, string] => [
        at,
        `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${value}"/></w:lvlOverride>`,
      ]),
    );
    const levels = [0, 1, 2].map((at) => level(at, "decimal", ["%1.", "%1.%2", "%1.%2.%3"][at] ?? "", "", 5)).join("");
    const definitions = [...ALIKE.map((format) => level(0, format, "[%1]")), levels];
    const first = starts.length + 1;
    const lists = numbering(definitions, [...starts, [ALIKE.length], [ALIKE.length]]);
    const nested = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
      [1, 2],
      [0, 1],
      [1, 0],
      [0, 2],
    ] as const;
    const body =
      starts.map((_, at) => p("公开", inList(at + 1))).join("") +
      nested.map(([list, at]) => p("解读", inList(first + list, at))).join("");
    const bytes = aDocx({ body, numbering: lists });
    expect(words((await readDocx(bytes, "方案.docx")).text)).toBe(words(textInLibreOffice(bytes)));
  },
  150_000,
);
