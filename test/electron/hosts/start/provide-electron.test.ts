import { chmodSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { provideElectron } from "../../../../electron/hosts/start/provide-electron.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A node_modules folder with a package named electron, whose install.js is given. */
function modulesWith(install: string): string {
  const modules = temporaryFolder();
  mkdirSync(join(modules, "electron"));
  writeFileSync(join(modules, "electron", "package.json"), "{}");
  writeFileSync(join(modules, "electron", "install.js"), install);
  return modules;
}

const SUCCEEDS = `
  const fs = require("node:fs"), path = require("node:path");
  fs.writeFileSync(path.join(require("node:os").tmpdir(), "zip"), process.env.ELECTRON_MIRROR ?? "");
  fs.mkdirSync(path.join(__dirname, "dist"));
  fs.writeFileSync(path.join(__dirname, "dist", "electron"), "");
  fs.writeFileSync(path.join(__dirname, "path.txt"), "electron");`;
const FAILS = `require("node:fs").appendFileSync(__dirname + "/tries", "x"); process.exit(1);`;
const HANGS = `setInterval(() => undefined, 1000);`;
const SLOW = `
  const fs = require("node:fs"), path = require("node:path");
  let chunks = 0;
  setInterval(() => {
    fs.appendFileSync(path.join(require("node:os").tmpdir(), "zip"), "x".repeat(1000));
    if (++chunks === 8) { ${SUCCEEDS} process.exit(0); }
  }, 400);`;

test("installs Electron once and says so in one line", async () => {
  const modules = modulesWith(SUCCEEDS);
  const said: string[] = [];
  const binary = join(modules, "electron/dist/electron");
  expect(await provideElectron(modules, false, (line) => said.push(line))).toBe(binary);
  expect(await provideElectron(modules, false, (line) => said.push(line))).toBe(binary);
  expect(said).toHaveLength(1);
  expect(said[0]).not.toContain("\n");
  expect(existsSync(join(modules, ".cache/duizhao/electron-not-installed"))).toBe(false);
});

test("remembers that it failed, and tries again only when asked", async () => {
  const modules = modulesWith(FAILS);
  const said: string[] = [];
  const provide = (again: boolean) => provideElectron(modules, again, (line) => said.push(line));
  expect(await provide(false)).toBeNull();
  expect(await provide(false)).toBeNull();
  expect(said).toHaveLength(1);
  expect(await provide(true)).toBeNull();
  expect(said).toHaveLength(2);
});

test("gives up when nothing arrives", async () => {
  const begun = performance.now();
  expect(await provideElectron(modulesWith(HANGS), false, () => undefined, 1500)).toBeNull();
  expect(performance.now() - begun).toBeLessThan(5000);
});

test("does not give up while bytes arrive, however slowly", async () => {
  const modules = modulesWith(SLOW);
  expect(await provideElectron(modules, false, () => undefined, 1500)).toBe(join(modules, "electron/dist/electron"));
});

test("uses an Electron that is there without starting anything", async () => {
  const modules = modulesWith("throw new Error('started')");
  mkdirSync(join(modules, "electron/dist"));
  writeFileSync(join(modules, "electron/dist/electron"), "");
  chmodSync(join(modules, "electron/dist/electron"), 0o755);
  writeFileSync(join(modules, "electron/path.txt"), "electron\n");
  const said: string[] = [];
  expect(await provideElectron(modules, true, (line) => said.push(line))).toBe(join(modules, "electron/dist/electron"));
  expect(said).toEqual([]);
});
