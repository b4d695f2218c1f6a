import { expect } from "vitest";
import { convert, inLibreOffice } from "../libre-office.ts";
import { ledger, read } from "./a-ledger.ts";

const withLibreOffice = inLibreOffice("ledgers that LibreOffice wrote");

/** All that a ledger may have: titles, headings in two rows, merged and hidden cells, formats, several sheets. */
const everything = () =>
  ledger((workbook) => {
    const day = new Date(Date.UTC(2018, 6, 31));
    const sheet = workbook.addWorksheet("政务公开", { pageSetup: { printTitlesRow: "3:4" } });
    sheet.addRows([
      ["2018年重点任务分工台账"],
      ["填报单位：市政府办公室", null, null, "2018年5月"],
      ["序号", "工作任务", "具体举措", "责任分工", null, "完成时限"],
      [null, null, null, "牵头单位", "配合单位", null],
      [1, "推进决策公开", "公开草案。\n公开结果。", "市司法局", "市财政局", day, "内部备注"],
      [2, null, { richText: [{ text: "公开" }, { font: { bold: true }, text: "依据" }] }, "市司法局", null, 0.95],
      ["注：按月报送。"],
    ]);
    for (const range of ["A1:F1", "A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "B5:B6"]) sheet.mergeCells(range);
    sheet.getCell("E6").value = { formula: 'D6&"等"', result: "市司法局等" };
    sheet.getCell("F5").numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getCell("F6").numFmt = "0%";
    sheet.getColumn(7).hidden = true;
    const other = workbook.addWorksheet("政务服务");
    other.addRows([
      ["任务", "单位"],
      ["公开清单", true],
      [day, "长期"],
    ]);
    other.getCell("A3").numFmt = "yyyy/m/d";
    workbook.addWorksheet("旧稿", { state: "hidden" }).addRow(["旧稿"]);
  });

withLibreOffice.each(["ods", "xls"])(
  "a ledger that LibreOffice kept as %s and wrote anew reads the same",
  async (format) => {
    const bytes = await everything();
    const anew = convert(convert(bytes, "xlsx", format), format, "xlsx");
    expect(await read(anew)).toEqual(await read(bytes));
  },
  150_000,
);
