import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "../../../electron/build/ensure-built.ts";
import { OUT } from "../../../electron/build/paths.ts";

beforeAll(() => ensureBuilt());

/** The programs of a bundle, without the data beside them. */
function programs(folder: string): string[] {
  return readdirSync(join(OUT, folder)).filter((name) => name.endsWith(".js"));
}

/** What a bundle still loads from elsewhere. */
function imports(file: string): string[] {
  const text = readFileSync(join(OUT, file), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport|\brequire\()\s*"([^"\s]+)"/gu)].flatMap(([, name]) => name ?? []);
}

test("the page has no inline script and no inline style, and asks for nothing from elsewhere", () => {
  const page = readFileSync(join(OUT, "renderer/index.html"), "utf8");
  expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/iu);
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/iu);
  for (const [, address = ""] of page.matchAll(/(?:src|href)="([^"]*)"/gu)) expect(address).toMatch(/^(?:\.\/|data:)/u);
  for (const file of readdirSync(join(OUT, "renderer/assets")).filter((name) => name.endsWith(".css"))) {
    expect(readFileSync(join(OUT, "renderer/assets", file), "utf8")).not.toMatch(/url\((?!["']?\.\/)|@import/u);
  }
});

test("the page asks for what draws the window at once, and for no part that comes later", () => {
  const page = readFileSync(join(OUT, "renderer/index.html"), "utf8");
  const asked = [...page.matchAll(/(?:src|href)="\.\/assets\/([a-z-]+?)-[^"/]*\.js"/gu)].map(([, name]) => name);
  expect(asked).toEqual(expect.arrayContaining(["first", "window"]));
  expect(asked.filter((name) => name?.endsWith("-screen") || name === "common")).toEqual([]);
});

test("the sandboxed preload script is one file that loads Electron alone", () => {
  expect(readdirSync(join(OUT, "preload"))).toEqual(["preload.cjs"]);
  expect(imports("preload/preload.cjs")).toEqual(["electron"]);
});

test.each(["desktop", "engine"])("the %s bundle loads nothing that is not shipped", (folder) => {
  for (const file of programs(folder)) {
    const strangers = imports(`${folder}/${file}`).filter(
      (name) => !isBuiltin(name) && !name.startsWith("./") && !["electron", "better-sqlite3"].includes(name),
    );
    expect({ file, strangers }).toEqual({ file, strangers: [] });
  }
});

test("only the engine loads SQLite, and only the desktop host Electron", () => {
  const loads = (folder: string, name: string) =>
    programs(folder).some((file) => imports(`${folder}/${file}`).includes(name));
  expect(loads("desktop", "better-sqlite3")).toBe(false);
  expect(loads("engine", "better-sqlite3")).toBe(true);
  expect(loads("engine", "electron")).toBe(false);
});
