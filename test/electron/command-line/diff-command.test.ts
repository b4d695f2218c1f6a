import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { duizhao } from "./run-duizhao.ts";

type Runs = { kind: string; a: [number, number] | null; b: [number, number] | null }[];

function aFile(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

async function diffJson(...args: readonly string[]): Promise<{ runs: Runs; similarity: number; isComplete: boolean }> {
  const { status, output, complaints } = await duizhao(["diff", ...args, "--json"]);
  expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  return JSON.parse(output);
}

describe("duizhao diff", () => {
  test("compares the texts of two files and opens no corpus", async () => {
    const data = join(temporaryFolder(), "data");
    const [a, b] = [aFile("a.txt", "政府网站每年检查不少于1次。"), aFile("b.txt", "政府網站每年檢查不少於2次。")];
    expect(await diffJson(a, b, "--data", data)).toEqual({
      runs: [
        { kind: "equal", a: [0, 11], b: [0, 11] },
        { kind: "delete", a: [11, 12], b: null },
        { kind: "insert", a: null, b: [11, 12] },
        { kind: "equal", a: [12, 14], b: [12, 14] },
      ],
      similarity: 24 / 26,
      isComplete: true,
    });
    expect(existsSync(data)).toBe(false);
  });

  test("compares clauses of the corpus, covering both from end to end", async () => {
    const data = temporaryFolder();
    const clauses = await Promise.all(
      ["jilin-2018", "wuhan-2018"].map(async (plan) => {
        const { output } = await duizhao(["search", "政府公报", "--plans", plan, "--json", "--data", data]);
        const [hit] = JSON.parse(output).hits;
        return `${hit.plan}:${hit.clause}`;
      }),
    );
    const { runs, similarity } = await diffJson(...clauses, "--data", data);
    expect(similarity).toBeGreaterThan(0.3);
    for (const side of ["a", "b"] as const) {
      const spans = runs.map((run) => run[side]).filter((span) => span !== null);
      expect(spans[0]?.[0]).toBe(0);
      expect(spans.slice(1).map(([start]) => start)).toEqual(spans.slice(0, -1).map(([, end]) => end));
    }
  });

  test("prints the marks in one text without --json", async () => {
    const [a, b] = [aFile("a.txt", "全面推进政务公开工作。"), aFile("b.txt", "全面规范政务公开工作。")];
    expect((await duizhao(["diff", a, b])).output).toBe("全面[-推进-]{+规范+}政务公开工作。\n");
  });

  test("says which clause there is none of", async () => {
    const { status, complaints } = await duizhao([
      ...["diff", "jilin-2018:c000000000000", "jilin-2018:c000000000000"],
      ...["--data", temporaryFolder()],
    ]);
    expect(status).toBe(1);
    expect(complaints).toMatch(/^duizhao: clause\/unknown: .*“jilin-2018”.*“c000000000000”/u);
  });

  test("takes two arguments", async () => {
    expect((await duizhao(["diff", "a.txt"])).status).toBe(2);
  });
});
