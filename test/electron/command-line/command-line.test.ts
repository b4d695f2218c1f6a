import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHIPPED, shippedText } from "../corpus/a-plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { duizhao } from "./run-duizhao.ts";

const PLANS = fileURLToPath(new URL("../../../resources/plans", import.meta.url));
const JILIN = join(PLANS, "jilin-2018.txt");

/** A data folder that all reading commands share. */
let data: string;

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "duizhao-"));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

async function json(...args: readonly string[]) {
  const { status, output, complaints } = await duizhao([...args, "--json"]);
  expect({ status, complaints }).toEqual({ status: 0, complaints: "" });
  return JSON.parse(output);
}

describe("duizhao plans", () => {
  test("shows the shipped plans on a new data folder, also when two start at once", async () => {
    const folder = temporaryFolder();
    const [first, second] = await Promise.all([json("plans", "--data", folder), json("plans", "--data", folder)]);
    expect(first.map(({ id }: { id: string }) => id)).toEqual(SHIPPED);
    expect(second).toEqual(first);
    expect(first[1]).toEqual({
      id: "wuhan-2018",
      title: "2018年政务公开和政务服务工作要点",
      place: "武汉市",
      documentNumber: "武政办〔2018〕103号",
      issuedOn: "2018-08-22",
      clauses: expect.any(Number),
    });
    expect(await json("check", "--data", folder)).toEqual({ ok: true, problems: [] });
  });

  test("takes the data folder from the environment, and --data before it", async () => {
    const [named, other] = [temporaryFolder(), join(temporaryFolder(), "other")];
    const { status } = await duizhao(["plans"], { environment: { DUIZHAO_DATA: join(named, "here") } });
    expect(status).toBe(0);
    expect(existsSync(join(named, "here", "corpus.db"))).toBe(true);
    await duizhao(["--data", other, "plans"], { environment: { DUIZHAO_DATA: named } });
    expect(existsSync(join(other, "corpus.db"))).toBe(true);
  });

  test("prints a table for people", async () => {
    const { output } = await duizhao(["plans", "--data", data]);
    expect(output.split("\n")).toHaveLength(6);
    expect(output).toContain("吉林市");
  });

  test("ends quietly when its reader has enough", async () => {
    const { complaints } = await duizhao(["parse", JILIN, "--json"], { enough: 10 });
    expect(complaints).toBe("");
  });
});

describe("duizhao parse", () => {
  test("prints a file's source and reading, with regions that partition it", async () => {
    const { source, metadata, regions, outline, clauses, warnings } = await json("parse", JILIN);
    const about = { sha256: expect.any(String), byteLength: expect.any(Number) };
    expect(source).toEqual({ text: shippedText("jilin-2018"), encoding: "utf-8", format: "txt", ...about });
    expect(metadata).toMatchObject({ place: "吉林市", documentNumber: "吉市政办函〔2018〕57号", inferred: {} });
    expect(
      regions.map(({ start, end }: { start: number; end: number }) => source.text.slice(start, end)).join(""),
    ).toBe(source.text);
    expect(outline[0]).toMatchObject({ parentId: null, kind: "section", start: expect.any(Number) });
    expect(clauses[0]).toMatchObject({ id: expect.stringMatching(/^c[0-9a-z]{12}$/u), path: expect.any(Array) });
    for (const { spans } of clauses) expect(spans.every((pair: unknown) => Array.isArray(pair))).toBe(true);
    for (const warning of warnings) expect(warning.message).toMatch(/\p{Script=Han}/u);
  });

  test("gives clauses the same ids every time, and another file others", async () => {
    const ids = async (path: string) => (await json("parse", path)).clauses.map(({ id }: { id: string }) => id);
    const first = await ids(JILIN);
    expect(await ids(JILIN)).toEqual(first);
    const folder = temporaryFolder();
    writeFileSync(join(folder, "other.txt"), `${shippedText("jilin-2018")}\n`);
    expect(new Set([...first, ...(await ids(join(folder, "other.txt")))]).size).toBe(2 * first.length);
  });

  test("opens no corpus", async () => {
    const home = temporaryFolder();
    const { status } = await duizhao(["parse", JILIN, "--json"], { environment: { DUIZHAO_DATA: join(home, "data") } });
    expect(status).toBe(0);
    expect(readdirSync(home)).toEqual([]);
  });
});

describe("duizhao search", () => {
  test("finds clauses in either script and shows where", async () => {
    const found = await json("search", "政務公開", "--limit", "3", "--data", data);
    expect(found.total).toBeGreaterThan(20);
    expect(found.hits).toHaveLength(3);
    const { plan, clause, snippet, ranges, score } = found.hits[0];
    expect({ plan, clause, score }).toEqual({
      plan: expect.any(String),
      clause: expect.stringMatching(/^c/u),
      score: expect.any(Number),
    });
    const [[start, end]] = ranges;
    expect(["政务公开", "政務公開"]).toContain(snippet.slice(start, end));
    const some = await json("search", "政務公開", "--plans", "jilin-2018, wuxi-2018", "--data", data);
    expect(some.total).toBeLessThan(found.total);
  });

  test.each([
    [["search", "公开", "--plans", "atlantis"], 1, "plan/unknown"],
    [["search", "公开", "--plans", "A/B"], 1, "plan/unknown"],
    [["search", "公".repeat(1001)], 1, "search/too-long"],
    [["search", "公开", "--limit", "0"], 2, "usage"],
    [["search", "公开", "--limit", "many"], 2, "usage"],
    [["search"], 2, "usage"],
    [["search", "公开", "平台"], 2, "usage"],
  ])("%j ends with status %i", async (args, status, code) => {
    const run = await duizhao([...args, "--data", data]);
    expect(run).toMatchObject({ status, output: "" });
    expect(run.complaints).toMatch(new RegExp(`^duizhao: ${code}: [^\n]+\n$`, "u"));
  });
});

describe("duizhao import", () => {
  test("says of each file what became of it", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "plan.txt"), shippedText("wuxi-2018").slice(0, 3000));
    writeFileSync(join(folder, "空.txt"), "");
    const reason = (code: string, file: string) => expect.stringMatching(new RegExp(`^${code}: .*“${file}”.*。$`, "u"));
    const files = [join(folder, "plan.txt"), JILIN, join(folder, "空.txt"), join(folder, "none.txt")];
    const { status, output, complaints } = await duizhao([
      "import",
      ...files,
      "--json",
      "--data",
      join(folder, "data"),
    ]);
    expect(JSON.parse(output)).toEqual([
      { file: files[0], plan: "plan", status: "imported", reason: null },
      { file: files[1], plan: "jilin-2018", status: "skipped", reason: reason("plan/duplicate", "jilin-2018.txt") },
      { file: files[2], plan: null, status: "failed", reason: reason("file/empty", "空.txt") },
      { file: files[3], plan: null, status: "failed", reason: reason("file/missing", "none.txt") },
    ]);
    expect(status).toBe(1);
    expect(complaints.split("\n").map((line) => line.split(": ")[1])).toEqual([
      "plan/near-copy",
      "file/empty",
      "file/missing",
      undefined,
    ]);
    const plans = await json("plans", "--data", join(folder, "data"));
    expect(plans).toHaveLength(6);
  });

  test("takes a folder for the files in it and below; what is no plan there is no failure", async () => {
    const [folder, data] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(folder, "b"));
    writeFileSync(join(folder, "b", "wuxi.txt"), shippedText("wuxi-2018").slice(0, 3000));
    writeFileSync(join(folder, "a.gb.txt"), "一、推进政务公开。\n二、加强政策解读。\n");
    writeFileSync(join(folder, "c.png"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    writeFileSync(join(folder, ".hidden.txt"), "一、推进政务公开。\n");
    writeFileSync(join(folder, "~$wuxi.docx"), "lock");
    const { status, output } = await duizhao(["import", folder, "--json", "--data", data]);
    expect(JSON.parse(output)).toEqual([
      { file: join(folder, "a.gb.txt"), plan: "a-gb", status: "imported", reason: null },
      { file: join(folder, "b", "wuxi.txt"), plan: "wuxi", status: "imported", reason: null },
      { file: join(folder, "c.png"), plan: null, status: "skipped", reason: expect.stringMatching(/^file\/image: /u) },
    ]);
    expect(status).toBe(0);
    const named = await duizhao(["import", join(folder, "c.png"), "--json", "--data", data]);
    expect(named).toMatchObject({ status: 1, complaints: expect.stringMatching(/^duizhao: file\/image: /u) });
  });

  test("stores a near copy and names the plan that it is near to", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "copy.txt"), shippedText("jilin-2018").replaceAll("，", ","));
    const run = await duizhao(["import", join(folder, "copy.txt"), "--json", "--data", join(folder, "data")]);
    expect(JSON.parse(run.output)).toMatchObject([{ plan: "copy", status: "imported", reason: null }]);
    expect(run.complaints).toMatch(/^duizhao: plan\/near-copy: .*copy\.txt.*100%[^\n]*\n$/u);
    expect(run.status).toBe(0);
  });
});

describe("duizhao check", () => {
  /** A data folder with a corpus that was damaged. */
  async function damagedData(damage: (bytes: Buffer) => void): Promise<{ folder: string; bytes: Buffer }> {
    const folder = temporaryFolder();
    await json("plans", "--data", folder);
    const bytes = readFileSync(join(folder, "corpus.db"));
    damage(bytes);
    writeFileSync(join(folder, "corpus.db"), bytes);
    return { folder, bytes };
  }

  async function findings(folder: string) {
    const { status, output, complaints } = await duizhao(["check", "--json", "--data", folder]);
    expect({ status, complaints }).toEqual({ status: 1, complaints: expect.stringMatching(/^duizhao: [^\n]+\n$/u) });
    const { ok, problems } = JSON.parse(output);
    expect(ok).toBe(false);
    return problems.map(({ code }: { code: string }) => code);
  }

  test("names what is wrong with a corpus that does not open, and leaves it as it is", async () => {
    const { folder, bytes } = await damagedData((file) => file.fill(0x5a, 0, 100));
    expect(await findings(folder)).toEqual(["corpus/damaged"]);
    expect(readFileSync(join(folder, "corpus.db")).equals(bytes)).toBe(true);
    const newer = await damagedData((file) => file.writeUInt32BE(9000, 60));
    expect(await findings(newer.folder)).toEqual(["corpus/newer-schema"]);
    const file = join(temporaryFolder(), "data");
    writeFileSync(file, "");
    expect(await findings(file)).toEqual(["corpus/read-only"]);
  });

  test("names what is wrong with a corpus that opens, and leaves it as it is", async () => {
    const { folder, bytes } = await damagedData((file) => {
      const middle = Math.floor(file.length / 2 / 4096) * 4096;
      file.fill(0, middle, middle + 4096);
    });
    const codes = await findings(folder);
    expect(codes).toContain("integrity");
    expect(readFileSync(join(folder, "corpus.db")).equals(bytes)).toBe(true);
  });
});

describe("a file that cannot be read", () => {
  /** The code of the one line that a command says, after proof that it is one line and the status is 1. */
  async function complaintOf(args: readonly string[]): Promise<string | undefined> {
    const { status, output, complaints } = await duizhao(args);
    expect({ status, output }).toEqual({ status: 1, output: "" });
    return /^duizhao: ([a-z/-]+): [^\n]+\n$/u.exec(complaints)?.[1];
  }

  test.each<[string, string, string, string | Uint8Array]>([
    ["is empty", "file/empty", "empty.txt", ""],
    ["is a PDF without pages", "file/damaged", "plan.txt", "%PDF-1.7\n"],
    ["is a program", "file/binary", "plan.txt", new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2])],
    ["has a wrong byte in the middle", "file/wrong-bytes", "plan.txt", wrongInTheMiddle()],
    ["is 30 MB of digits", "file/no-clauses", "digits.txt", "0123456789".repeat(3_000_000)],
    ["has a control character in its name", "file/bad-name", "a\nb.txt", "一、加强组织领导"],
    ["has no clause", "file/no-clauses", "plan.txt", "今天天气很好。\n"],
  ])("because it %s is refused in one line", async (_, code, name, content) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    expect(await complaintOf(["parse", path, "--json"])).toBe(code);
  });

  test("because it is not there or a folder is refused in one line", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "folder.txt"));
    expect(await complaintOf(["parse", join(folder, "none.txt"), "--json"])).toBe("file/missing");
    expect(await complaintOf(["parse", join(folder, "folder.txt"), "--json"])).toBe("file/is-folder");
    expect(await complaintOf(["parse", ".", "--json"])).toBe("file/is-folder");
    expect(await complaintOf(["parse", "/dev/zero", "--json"])).toBe("file/unreadable");
  });

  test("through a path with ../ is read like any other", async () => {
    expect((await json("parse", join(PLANS, "..", "plans", "jilin-2018.txt"))).clauses.length).toBeGreaterThan(10);
  });

  test("leaves the corpus as it was", async () => {
    const folder = temporaryFolder();
    const before = await json("plans", "--data", data);
    const path = join(folder, "bad.txt");
    writeFileSync(path, wrongInTheMiddle());
    expect((await duizhao(["import", path, "--data", data])).status).toBe(1);
    expect(await json("plans", "--data", data)).toEqual(before);
    expect(await json("check", "--data", data)).toEqual({ ok: true, problems: [] });
  });
});

describe("the command line", () => {
  test.each([
    [[], "no command given"],
    [["compare"], "no command"],
    [["constructor"], "no command"],
    [["parse"], "one file"],
    [["parse", "a", "b"], "one file"],
    [["plans", "--nonsense"], "--nonsense"],
    [["plans", "extra"], "extra"],
    [["import"], "files"],
  ])("%j is wrong usage: status 2 and one line", async (args, words) => {
    const { status, output, complaints } = await duizhao(args);
    expect({ status, output }).toEqual({ status: 2, output: "" });
    expect(complaints).toMatch(/^duizhao: usage: [^\n]+\n$/u);
    expect(complaints).toContain(words);
  });

  test("tells its commands and its version", async () => {
    const help = await duizhao(["--help"]);
    for (const command of ["plans", "import", "parse", "search", "diff", "check", "serve", "start"]) {
      expect(help.output).toContain(`duizhao ${command}`);
    }
    expect(await duizhao(["--version"])).toEqual({ status: 0, output: "0.1.0\n", complaints: "" });
  });

  test("refuses a data folder that is a file", async () => {
    const file = join(temporaryFolder(), "data");
    writeFileSync(file, "");
    const { status, complaints } = await duizhao(["plans", "--data", file]);
    expect(status).toBe(1);
    expect(complaints).toMatch(/^duizhao: corpus\/read-only: [^\n]+\n$/u);
  });

  test("says it in Chinese where the system speaks Chinese", async () => {
    const { complaints } = await duizhao(["parse", "none.txt", "--json"], { environment: { LC_ALL: "zh_CN.UTF-8" } });
    expect(complaints).toMatch(/^duizhao: file\/missing: .*\p{Script=Han}/u);
  });
});

function wrongInTheMiddle(): Uint8Array {
  const bytes = new TextEncoder().encode(shippedText("hunjiang-2015"));
  bytes[6000] = 0xff;
  return bytes;
}
