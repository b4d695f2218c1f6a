import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const project = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** Rooms of the house and the rooms each may import from. `electron` stands for its inner rooms' common ground. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  shared: ["resources"],
  renderer: ["shared"],
  "electron/corpus": ["shared"],
  "electron/files": ["shared", "resources"],
  "electron/engine": ["shared", "electron/corpus", "electron/files", "resources"],
  "electron/hosts": ["shared", "electron/engine", "electron/corpus", "electron/files", "electron/build"],
  "electron/build": ["shared", "electron/files"],
};

/** Packages and Node modules that a room may load; every room may load what is written here and nothing else. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  shared: /^(zod|diff|opencc-js(\/.+)?)$/u,
  renderer: /^(react|react-dom(\/.+)?|react\/.+|@tanstack\/.+|zod(\/.+)?)$/u,
  "electron/corpus": /^(better-sqlite3|zod|node:.+)$/u,
  "electron/files": /^(docx|fflate|parse5|pdfjs-dist(\/.+)?|saxes|yauzl|zod|node:.+)$/u,
  "electron/engine": /^(zod|node:.+)$/u,
  "electron/hosts": /^(electron|zod|node:.+)$/u,
  "electron/build": /^(vite|@vitejs\/plugin-react|electron-builder|node:.+)$/u,
};

const room = (path: string) =>
  Object.keys(ARROWS).find((name) => path.startsWith(`${name}/`)) ?? path.split("/")[0] ?? "";

function sources(folder: string): string[] {
  return readdirSync(join(project, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.split(sep).join("/")}`)
    .filter((path) => /\.(ts|tsx)$/u.test(path));
}

/** What a file imports: statements at the start of a line, re-exports, and imports at run time. */
const IMPORT = /^(?:import|export)\s(?:[^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"/gmu;

function imports(path: string): string[] {
  const code = readFileSync(join(project, path), "utf8");
  return [...code.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? "");
}

const arrows = ["shared", "renderer", "electron"].flatMap(sources).flatMap((from) =>
  imports(from).map((specifier) => {
    const local = specifier.startsWith(".");
    const target = relative(project, resolve(project, dirname(from), specifier))
      .split(sep)
      .join("/");
    return { from, specifier, local, to: local ? target : specifier };
  }),
);

describe("the house", () => {
  test("has arrows to look at in every room", () => {
    const seen = new Set(arrows.map((arrow) => room(arrow.from)));
    expect([...seen].sort()).toEqual(Object.keys(ARROWS).sort());
  });

  test("imports go one way: renderer → shared ← electron, hosts → engine → corpus and files", () => {
    const against = arrows
      .filter(({ local }) => local)
      .filter(({ from, to }) => room(from) !== room(to) && !ARROWS[room(from)]?.includes(room(to)))
      .filter(({ to }) => !to.endsWith(".css"))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(against).toEqual([]);
  });

  test("no file leads back to itself through what it imports", () => {
    let left = arrows.filter(({ local, to }) => local && /\.tsx?$/u.test(to));
    for (let before = -1; before !== left.length; ) {
      before = left.length;
      const [importing, imported] = [new Set(left.map(({ from }) => from)), new Set(left.map(({ to }) => to))];
      left = left.filter(({ from, to }) => imported.has(from) && importing.has(to));
    }
    expect(left.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("each room loads only the packages that belong to it", () => {
    const against = arrows
      .filter(({ local, from, to }) => !local && !PACKAGES[room(from)]?.test(to))
      .map(({ from, to }) => `${from} → ${to}`);
    expect(against).toEqual([]);
  });

  test("only the desktop host knows Electron", () => {
    const knowing = arrows.filter(({ to }) => to === "electron").map(({ from }) => from);
    expect(knowing.filter((path) => !path.startsWith("electron/hosts/desktop/"))).toEqual([]);
  });

  test("what reaches the page uses no method newer than the oldest browser it opens in, Chrome 109", () => {
    // Bundling lowers syntax, not methods.
    const newer =
      /\.(toSorted|toReversed|toSpliced|toWellFormed|isWellFormed)\(|(Object|Map)\.groupBy\(|withResolvers\(/u;
    const reached = new Set(["renderer/main.ts"]);
    for (const from of reached) {
      for (const arrow of arrows)
        if (arrow.from === from && arrow.local && /\.tsx?$/u.test(arrow.to)) reached.add(arrow.to);
    }
    expect(reached).toContain("shared/text/fold.ts");
    expect([...reached].filter((path) => newer.test(readFileSync(join(project, path), "utf8")))).toEqual([]);
  });

  test("SQL stands in the corpus only", () => {
    const statement = /\b(SELECT\s.+\sFROM|INSERT INTO|CREATE TABLE|DELETE FROM|PRAGMA\s|UPDATE\s+\w+\s+SET)\b/u;
    const against = [...sources("electron"), ...sources("shared"), ...sources("renderer")]
      .filter((path) => !path.startsWith("electron/corpus/"))
      .filter((path) => statement.test(readFileSync(join(project, path), "utf8")));
    expect(against).toEqual([]);
  });

  test("imported text is never handed to the page as markup", () => {
    const door = /dangerouslySetInnerHTML|\.innerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\(/u;
    expect(sources("renderer").filter((path) => door.test(readFileSync(join(project, path), "utf8")))).toEqual([]);
  });
});
