import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

const PATIENCE = { timeout: 30_000 };
let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
  await bench.page.locator("td.cell").first().waitFor({ timeout: 60_000 });
});
afterAll(() => bench.close());

/** The exported workbook with a title and a cell of the own draft changed in it by another program. */
async function changed(bytes: Buffer, draftColumn: number): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [sheet] = workbook.worksheets;
  const row = sheet?.getRows(1, sheet.rowCount)?.find((each) => each.getCell(2).value === "政策解读");
  if (row === undefined) throw new Error("The workbook has no such row.");
  row.getCell(2).value = "解读";
  row.getCell(draftColumn).value = "做好政策解读。";
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test("a workbook that was handed out, changed and read back changes the table as far as a person agrees", async () => {
  const { page } = bench;
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "导出对照表" });
  await dialog.locator(".sheet-grid").waitFor(PATIENCE);
  await dialog.getByRole("checkbox", { name: "“本市拟稿”栏" }).check();
  await dialog.locator(".sheet-grid td", { hasText: "本市拟稿" }).first().waitFor(PATIENCE);
  const columns = await dialog.locator(".sheet-grid td.sheet-header, .sheet-grid td.sheet-base-header").allInnerTexts();
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: /^导出/u }).click();
  const bytes = readFileSync(await (await download).path());

  await dialog.getByRole("button", { name: "读回改过的工作簿…" }).click();
  const returned = page.getByRole("dialog", { name: "读回改过的工作簿" });
  const name = "改过的.xlsx";
  const buffer = await changed(bytes, columns.indexOf("本市拟稿") + 1);
  await returned.locator("input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await returned.getByText("改动 2 处").waitFor(PATIENCE);
  await returned.getByText(/改称“解读”/u).waitFor();
  await returned.getByRole("button", { name: "采纳选中的 2 处" }).click();
  await returned.getByText("已采纳 2 处，都可以撤销。").waitFor(PATIENCE);
  await page.keyboard.press("Escape");
  await returned.waitFor({ state: "hidden" });
  await expect
    .poll(() => page.getByRole("navigation", { name: "目录" }).getByText("解读", { exact: true }).count(), PATIENCE)
    .toBe(1);
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => page.getByRole("navigation", { name: "目录" }).getByText("政策解读", { exact: true }).count(), PATIENCE)
    .toBe(1);
  expect(bench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
});

test("a workbook without ids is refused with a way out", async () => {
  const { page } = bench;
  await page.keyboard.press("Control+e");
  await page.getByRole("button", { name: "读回改过的工作簿…" }).click();
  const returned = page.getByRole("dialog", { name: "读回改过的工作簿" });
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("表").addRow(["序号", "事项"]);
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  await returned
    .locator("input[type=file]")
    .setInputFiles({ name: "表.xlsx", mimeType: "application/octet-stream", buffer });
  await returned
    .getByRole("alert")
    .getByText(/没有找到本程序写入的隐藏标识列/u)
    .waitFor(PATIENCE);
});
