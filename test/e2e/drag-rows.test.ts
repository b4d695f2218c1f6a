import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkbench, type Workbench } from "./workbench.ts";

let bench: Workbench;
let page: Page;

const patient = { timeout: 20_000 };

beforeAll(async () => {
  bench = await openWorkbench({ width: 1920, height: 1800 });
  ({ page } = bench);
  await page.locator(".compare-row .words ins").first().waitFor({ timeout: 60_000 });
});
afterAll(() => bench.close());

const row = (title: string) =>
  page.locator("tr.compare-row").filter({ has: page.locator(".row-title").getByText(title, { exact: true }) });
const said = (sentence: string | RegExp) => page.locator("[aria-live]").getByText(sentence).waitFor(patient);

async function undo(): Promise<void> {
  await page.keyboard.press("Control+z");
  await said("已撤销。");
}

/** Where something stands once the table has come to rest. */
async function stillBox(
  locator: Locator,
): Promise<{ readonly x: number; readonly y: number; readonly height: number }> {
  let last = await locator.boundingBox();
  await expect
    .poll(async () => {
      const before = last;
      last = await locator.boundingBox();
      return last !== null && last.y === before?.y;
    }, patient)
    .toBe(true);
  if (last === null) throw new Error("It is in sight.");
  return last;
}

/** Two rows one below the other in the midst of the window, by their titles: near its edges the table would scroll. */
async function twoRows(): Promise<readonly [string, string]> {
  await page.locator(".compare-outline .row-line", { hasText: "政府公报" }).first().click();
  await page.locator("tr.compare-row.current", { hasText: "政府公报" }).waitFor(patient);
  const below = page.locator("tr.compare-row.current ~ tr.compare-row .row-title");
  return [await below.nth(0).innerText(), await below.nth(1).innerText()];
}

/** Takes a row by its title and holds it at a height over or under another one, until the sign says what that will do. */
async function dragTo(
  title: string,
  to: (box: { y: number; height: number }) => number,
  other: string,
  sign: RegExp,
): Promise<void> {
  const from = await stillBox(row(title).locator(".row-name"));
  await page.mouse.move(from.x + 20, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 3 });
  await expect
    .poll(async () => {
      // Rows may still grow while their differences come in.
      const target = await row(other).boundingBox();
      if (target !== null) await page.mouse.move(from.x + 40, to(target), { steps: 4 });
      return (await page.locator(".drop-sign").allInnerTexts()).join();
    }, patient)
    .toMatch(sign);
}

test("a row dragged onto another is merged with it", async () => {
  const [first, second] = await twoRows();
  await dragTo(second, ({ y, height }) => y + height / 2, first, /并入第 \d+ 行/u);
  await page.mouse.up();
  await said(/已并成第 \d+ 行/u);
  await undo();
  await row(second).waitFor(patient);
});

test("a row dragged between two others stands there, and Esc lets it stay where it was", async () => {
  const [first, second] = await twoRows();
  const numberOf = async (title: string) => Number(await row(title).locator(".row-number").innerText());
  const before = await numberOf(first);
  const below = ({ y, height }: { y: number; height: number }) => y + height - 2;
  await dragTo(first, below, second, /排在这里/u);
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await page.locator(".drop-sign").waitFor({ state: "detached", ...patient });
  expect(await numberOf(first)).toBe(before);
  await dragTo(first, below, second, /排在这里/u);
  await page.mouse.up();
  await said(/现在是第 \d+ 行/u);
  await expect.poll(() => numberOf(first), patient).toBe(before + 1);
  await undo();
  await expect.poll(() => numberOf(first), patient).toBe(before);
});

test("leaves the page without errors", () => {
  expect(bench.misdeeds).toEqual({ errors: [], breaches: [], outside: [], dialogs: [] });
});
