import { resolve } from "node:path";
import { expect, test } from "vitest";
import { chooseDataFolder } from "../../../electron/hosts/data-folder.ts";

const linux = { platform: "linux", environment: {}, home: "/home/li" } as const;

test.each([
  ["the one named", "/named", { ...linux, environment: { DUIZHAO_DATA: "/env" } }, "/named"],
  ["the environment's", undefined, { ...linux, environment: { DUIZHAO_DATA: "/env", XDG_DATA_HOME: "/xdg" } }, "/env"],
  ["the environment's where the one named is empty", "", { ...linux, environment: { DUIZHAO_DATA: "/env" } }, "/env"],
  ["made absolute", "here", linux, resolve("here")],
  ["XDG's on Linux", undefined, { ...linux, environment: { XDG_DATA_HOME: "/xdg" } }, "/xdg/duizhao"],
  ["the user's on Linux", undefined, { ...linux, environment: { DUIZHAO_DATA: "" } }, "/home/li/.local/share/duizhao"],
  [
    "the user's on a Mac",
    undefined,
    { ...linux, platform: "darwin" as const },
    "/home/li/Library/Application Support/duizhao",
  ],
])("the data folder is %s", (_, named, around, folder) => {
  expect(chooseDataFolder(named, around)).toBe(folder);
});

test("the data folder on Windows is the one that does not roam", () => {
  const around = {
    platform: "win32",
    environment: { LOCALAPPDATA: "C:\\Users\\li\\AppData\\Local" },
    home: "x",
  } as const;
  expect(chooseDataFolder(undefined, around)).toMatch(/AppData.Local.duizhao$/u);
});
