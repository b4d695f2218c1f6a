import { describe, expect, test } from "vitest";
import { ledger, paragraphs, rawLedger, read, sheetOf } from "./a-ledger.ts";

const HEADINGS = ["序号", "工作任务", "具体举措", "牵头单位", "配合单位", "完成时限"];
const TASK = [1, "推进决策公开", "重大民生决策事项向社会公开征求意见。", "市司法局", "市直各部门", "2018年9月底前"];
const OTHER = [2, "推进执行公开", "每季度公开重点工作进展。", "市政府督查室", "各县（市、区）政府", "长期坚持"];
const shown = (row: readonly (string | number)[]) => row.map(String);

describe("a ledger with headings and tasks", () => {
  test("comes out as a table, row by row and cell by cell", async () => {
    const { text, tables, layout } = await read(await sheetOf([HEADINGS, TASK, OTHER]));
    expect(tables).toEqual([[HEADINGS, shown(TASK), shown(OTHER)]]);
    expect(text).toBe(`${[HEADINGS, TASK, OTHER].map((row) => row.join("\t")).join("\n")}\n`);
    expect(layout).toMatchObject({ lines: "paragraphs", headings: [], asides: [] });
    expect(layout.tables[0]?.rows.map(({ heading }) => heading)).toEqual([true, false, false]);
  });

  test("has its title, number and date above the table and its notes below as running text", async () => {
    const bytes = await sheetOf(
      [
        ["附件1"],
        ["临江市2018年政务公开重点任务\n分工表"],
        ["临政办发〔2018〕21号"],
        ["填报单位：市政府办公室", null, null, "填报日期：2018年5月18日"],
        [],
        HEADINGS,
        TASK,
        OTHER,
        [],
        ["注：长期坚持的任务每年12月底前报送进展。"],
        ["未列明的任务由各部门按职责办理，不再另行通知。"],
      ],
      ["A2:F2", "A3:F3", "A10:F10", "A11:F11"],
    );
    const found = await read(bytes);
    expect(paragraphs(found)).toEqual([
      "附件1",
      "临江市2018年政务公开重点任务",
      "分工表",
      "临政办发〔2018〕21号",
      "填报单位：市政府办公室",
      "填报日期：2018年5月18日",
      "注：长期坚持的任务每年12月底前报送进展。",
      "未列明的任务由各部门按职责办理，不再另行通知。",
    ]);
    expect(found.tables).toEqual([[HEADINGS, shown(TASK), shown(OTHER)]]);
  });

  test("keeps the headings of parts between tasks in the table", async () => {
    const bytes = await sheetOf(
      [HEADINGS, ["一、推进决策公开"], TASK, ["二、推进执行公开"], OTHER],
      ["A2:F2", "A4:F4"],
    );
    const { tables } = await read(bytes);
    expect(tables).toEqual([
      [HEADINGS, ["一、推进决策公开[1×6]"], shown(TASK), ["二、推进执行公开[1×6]"], shown(OTHER)],
    ]);
  });

  test("may have no row of headings", async () => {
    const { tables, layout } = await read(await sheetOf([["2018年重点任务"], TASK, OTHER], ["A1:F1"]));
    expect(tables).toEqual([[shown(TASK), shown(OTHER)]]);
    expect(layout.tables[0]?.rows.map(({ heading }) => heading)).toEqual([false, false]);
  });

  test("may have the number of its attachment beside its title, and labels in its cells", async () => {
    const labelled = [1, "推进决策公开", "牵头：市司法局\n配合：市财政局", "2018年底前"];
    const title = ["附件2", "2018年重点任务分工表"];
    const headings = ["序号", "工作任务", "责任分工", "完成时限"];
    const found = await read(await sheetOf([title, headings, labelled, labelled], ["B1:D1"]));
    expect(paragraphs(found)).toEqual(title);
    const row = ["1", "推进决策公开", "牵头：市司法局/配合：市财政局", "2018年底前"];
    expect(found.tables).toEqual([[headings, row, row]]);
    expect((await read(await sheetOf([labelled, labelled]))).tables).toEqual([[row, row]]);
  });

  test("may be followed by another under a title of its own", async () => {
    const bytes = await sheetOf(
      [["一、政务公开任务"], HEADINGS, TASK, OTHER, [], ["二、政务服务任务"], HEADINGS, OTHER, ["注：按月报送。"]],
      ["A1:F1", "A6:F6"],
    );
    const found = await read(bytes);
    expect(paragraphs(found)).toEqual(["一、政务公开任务", "二、政务服务任务", "注：按月报送。"]);
    expect(found.tables).toEqual([
      [HEADINGS, shown(TASK), shown(OTHER)],
      [HEADINGS, shown(OTHER)],
    ]);
    expect(found.layout.tables.map(({ rows }) => rows.map(({ heading }) => heading))).toEqual([
      [true, false, false],
      [true, false],
    ]);
  });

  test("is running text where it has one column only", async () => {
    const found = await read(await sheetOf([["一、总体要求"], ["推进政务公开。"], [], ["二、重点任务"]]));
    expect(found.tables).toEqual([]);
    expect(paragraphs(found)).toEqual(["一、总体要求", "推进政务公开。", "二、重点任务"]);
  });
});

describe("headings in two rows", () => {
  const wide = ["序号", "工作任务", "具体举措", "责任分工", null, "完成时限"];
  const divided = [null, null, null, "牵头单位", "配合单位", null];
  const both = [
    ["序号[2×1]", "工作任务[2×1]", "具体举措[2×1]", "责任分工[1×2]", "完成时限[2×1]"],
    ["牵头单位", "配合单位"],
  ];

  test.each([
    ["merged", ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"]],
    ["merged only where one is divided", ["D1:E1"]],
  ])("are both headings, each cell over the columns it names: %s", async (_how, merged) => {
    const { tables, layout } = await read(await sheetOf([wide, divided, TASK, OTHER], merged));
    expect(tables).toEqual([[...both, shown(TASK), shown(OTHER)]]);
    expect(layout.tables[0]?.rows.map(({ heading }) => heading)).toEqual([true, true, false, false]);
    expect(layout.tables[0]?.rows[1]?.cells.map(({ column }) => column)).toEqual([3, 4]);
  });

  test("are told by the rows that are repeated on every page", async () => {
    const numbers = ["（1）", "（2）", "（3）", "（4）", "（5）", "（6）"];
    const bytes = await ledger((workbook) => {
      const sheet = workbook.addWorksheet("分工表", { pageSetup: { printTitlesRow: "1:3" } });
      for (const row of [["重点任务分工表"], HEADINGS, numbers, TASK]) sheet.addRow(row);
      sheet.mergeCells("A1:F1");
    });
    const { layout } = await read(bytes);
    expect(layout.tables[0]?.rows.map(({ heading }) => heading)).toEqual([true, true, false]);
  });
});

describe("merged cells", () => {
  test("stand once, over the rows and columns they cover", async () => {
    const bytes = await sheetOf(
      [
        HEADINGS,
        [1, "推进决策公开", "公开决策草案。", "市司法局", null, "2018年9月底前"],
        [2, "盖住的字", "公开决策结果。", "市政府办公室", "市财政局", "2018年底前"],
        [3, null, "公开决策依据。", null, null, null],
      ],
      ["B2:B4", "D2:E2", "D3:D4", "E3:E4", "F3:F4"],
    );
    expect((await read(bytes)).tables).toEqual([
      [
        HEADINGS,
        ["1", "推进决策公开[3×1]", "公开决策草案。", "市司法局[1×2]", "2018年9月底前"],
        ["2", "公开决策结果。", "市政府办公室[2×1]", "市财政局[2×1]", "2018年底前[2×1]"],
        ["3", "公开决策依据。"],
      ],
    ]);
  });

  test("lose the rows and columns in which nothing else begins", async () => {
    const bytes = await sheetOf([HEADINGS, TASK, [], OTHER], ["B2:B3", "C2:C3"]);
    expect((await read(bytes)).tables).toEqual([[HEADINGS, shown(TASK), shown(OTHER)]]);
  });

  test("that contradict each other lose none of what is seen", async () => {
    const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
    const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const sheet = `<sheetData>${row(1, cell("A1", "一") + cell("B1", "二") + cell("C1", "三"))}${row(2, cell("A2", "四") + cell("B2", "五"))}</sheetData>`;
    const merges = ["B1:B2", "A2:C2", "C3:A1", "A1", "公开", ""].map((ref) => `<mergeCell ref="${ref}"/>`).join("");
    const { tables } = await read(rawLedger({ sheet: `${sheet}<mergeCells>${merges}</mergeCells>` }));
    expect(tables).toEqual([
      [
        ["一", "二[2×1]", "三"],
        ["四", ""],
      ],
    ]);
  });
});

describe("what a person does not see", () => {
  test("is no text: hidden rows and columns, hidden and very hidden sheets", async () => {
    const bytes = await ledger((workbook) => {
      const sheet = workbook.addWorksheet("分工表");
      for (const row of [[...HEADINGS, "内部备注"], [...TASK, "待定"], [...OTHER, "不公开"], TASK]) sheet.addRow(row);
      sheet.getColumn(7).hidden = true;
      sheet.getRow(3).hidden = true;
      workbook.addWorksheet("旧稿", { state: "hidden" }).addRow(["旧稿"]);
      workbook.addWorksheet("代码", { state: "veryHidden" }).addRow(["代码"]);
    });
    const { text, tables } = await read(bytes);
    expect(tables).toEqual([[HEADINGS, shown(TASK), shown(TASK)]]);
    expect(text).not.toMatch(/旧稿|代码|内部备注|不公开/u);
  });

  test("leaves of a merged cell the part that is seen", async () => {
    const bytes = await ledger((workbook) => {
      const sheet = workbook.addWorksheet("分工表");
      for (const row of [HEADINGS, TASK, OTHER, OTHER]) sheet.addRow(row);
      sheet.mergeCells("B2:C3");
      sheet.getColumn(2).hidden = true;
      sheet.getRow(2).hidden = true;
    });
    const [headings, first, second] = (await read(bytes)).tables[0] ?? [];
    expect(headings).toEqual(["序号", "具体举措", "牵头单位", "配合单位", "完成时限"]);
    expect(first?.slice(0, 2)).toEqual(["2", "推进决策公开"]);
    expect(second?.slice(0, 2)).toEqual(["2", "每季度公开重点工作进展。"]);
  });
});

describe("several sheets", () => {
  const sheets = (...names: string[]) =>
    ledger((workbook) => {
      for (const name of names) workbook.addWorksheet(name).addRows([HEADINGS, TASK]);
    });

  test("stand in their order, each under its name", async () => {
    const { text, layout } = await read(await sheets("政务公开", "政务服务"));
    expect(layout.tables).toHaveLength(2);
    expect(layout.headings.map(({ start, end, level }) => [text.slice(start, end), level])).toEqual([
      ["政务公开", 1],
      ["政务服务", 1],
    ]);
    expect(text.indexOf("政务公开\n")).toBeLessThan(text.indexOf("政务服务\n"));
  });

  test("go without a name that says nothing, and a single one without any", async () => {
    expect((await read(await sheets("Sheet1", "政务服务", "工作表 3"))).layout.headings).toHaveLength(1);
    expect((await read(await sheets("政务公开"))).text).toMatch(/^序号/u);
  });

  test("have a title that they share once, and no name that stands above the table", async () => {
    const { text, layout } = await read(
      await ledger((workbook) => {
        for (const name of ["市场环境", "政务环境"])
          workbook.addWorksheet(name).addRows([["2024年重点任务清单"], [`（一）${name}`], HEADINGS, TASK]);
      }),
    );
    expect(paragraphs({ text, layout })).toEqual([
      "2024年重点任务清单",
      "（一）市场环境",
      "2024年重点任务清单",
      "（一）政务环境",
    ]);
    const repeated = text.lastIndexOf("2024年重点任务清单");
    expect(layout.asides).toEqual([{ start: repeated, end: repeated + 11, kind: "page-furniture" }]);
  });

  test("do not say a title twice, nor name a sheet on which nothing stands", async () => {
    const bytes = await ledger((workbook) => {
      workbook.addWorksheet("重点任务").addRows([["2018年重点任务分工"], HEADINGS, TASK]);
      workbook.addWorksheet("空表");
    });
    expect(paragraphs(await read(bytes))).toEqual(["2018年重点任务分工"]);
  });
});

describe("a cell", () => {
  const value = async (content: unknown, numFmt?: string) => {
    const bytes = await ledger((workbook) => {
      const sheet = workbook.addWorksheet("分工表");
      sheet.addRows([["工作任务", "完成情况"], ["推进公开"]]);
      Object.assign(sheet.getCell("B2"), { value: content, ...(numFmt === undefined ? {} : { numFmt }) });
    });
    return (await read(bytes)).tables[0]?.[1]?.[1];
  };
  const day = new Date(Date.UTC(2018, 6, 31));

  test.each([
    ["a whole number", 3, undefined, "3"],
    ["a share", 0.95, "0%", "95%"],
    ["a day in Chinese", day, 'yyyy"年"m"月"d"日"', "2018年7月31日"],
    ["a day in figures", day, "mm-dd-yy", "2018-07-31"],
    ["the value that a formula had", { formula: "A1&B1", result: "市财政局牵头" }, undefined, "市财政局牵头"],
    ["the number that a formula had", { formula: "1/4", result: 0.25 }, "0%", "25%"],
    ["nothing for a formula that nobody worked out", { formula: "A1" }, undefined, ""],
    ["true", true, undefined, "TRUE"],
    ["false", false, undefined, "FALSE"],
    ["an error", { error: "#N/A" }, undefined, "#N/A"],
    ["the words of a link", { text: "市政府网站", hyperlink: "http://localhost/" }, undefined, "市政府网站"],
    [
      "the runs of a text, however they look",
      { richText: [{ text: "2018年" }, { font: { bold: true }, text: "底前" }] },
      undefined,
      "2018年底前",
    ],
    [
      "its lines as paragraphs",
      "1.公开草案。\r\n2.公开结果。\n\n3.公开依据。",
      undefined,
      "1.公开草案。/2.公开结果。/3.公开依据。",
    ],
    ["blanks for tabs", "第一\t第二", undefined, "第一 第二"],
    ["text that looks like an escape", "_x0041_", undefined, "A"],
    ["characters beyond the first plane", "𠮷林市", undefined, "𠮷林市"],
  ])("shows %s", async (_what, content, numFmt, shown) => {
    expect(await value(content, numFmt)).toBe(shown);
  });

  test("shows days by the calendar of its workbook", async () => {
    const bytes = await ledger((workbook) => {
      workbook.properties.date1904 = true;
      const sheet = workbook.addWorksheet("分工表");
      sheet.addRows([
        ["工作任务", "完成时限"],
        ["推进公开", day],
      ]);
      sheet.getCell("B2").numFmt = 'yyyy"年"m"月"d"日"';
    });
    expect((await read(bytes)).tables[0]?.[1]?.[1]).toBe("2018年7月31日");
  });

  test("is read in every form that its XML may take", async () => {
    const row = (at: number, cells: string) => `<row r="${at}">${cells}</row>`;
    const { tables } = await read(
      rawLedger({
        strings:
          "<si><t>牵头</t></si><si><r><t>重</t></r><r><t xml:space='preserve'> 庆</t></r><rPh sb='0' eb='1'><t>chóng</t></rPh><phoneticPr fontId='1'/></si>",
        styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='31'/><xf numFmtId='58'/></cellXfs>",
        sheet: `<sheetData>${[
          row(
            1,
            "<c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='inlineStr'><is><r><t>配</t></r><r><t>合</t></r></is></c>",
          ),
          row(2, "<c s='1'><v>43312</v></c><c s='2'><v>43312</v></c><c s='1' t='d'><v>2018-07-31T00:00:00</v></c>"),
          row(3, "<c t='str'><f>A1</f><v>甲_x000D_\n乙</v></c><c t='b'><v>1</v></c><c t='d'><v>2018-07-31</v></c>"),
          row(9, "<c r='C9' s='99'><v> 12 </v></c><c><v>x</v></c><c s='1'/>"),
        ].join("")}</sheetData>`,
      }),
    );
    expect(tables).toEqual([
      [
        ["牵头", "重 庆", "配合", ""],
        ["2018年7月31日", "7月31日", "2018年7月31日", ""],
        ["甲/乙", "TRUE", "2018-07-31", ""],
        ["", "", "12", "x"],
      ],
    ]);
  });
});
