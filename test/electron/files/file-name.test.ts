import { describe, expect, test } from "vitest";
import { cleanFileName, printableName } from "../../../electron/files/file-name.ts";
import { FaultError } from "../../../shared/contract/fault.ts";

describe("the name of a file", () => {
  test.each([
    ["吉林市 2018年.txt", "吉林市 2018年.txt"],
    ["C:\\fakepath\\方案.txt", "方案.txt"],
    ["folder/方案.txt", "方案.txt"],
    ["a..b.txt", "a..b.txt"],
    ["𠮷.txt", "𠮷.txt"],
  ])("%s is %s without its folder", (given, name) => {
    expect(cleanFileName(given)).toBe(name);
  });

  test.each([
    ["../../etc/passwd", "../../etc/passwd"],
    ["..\\方案.txt", "..\\方案.txt"],
    ["..", ".."],
    ["", ""],
    ["folder/", "folder/"],
    ["a\nb.txt", "a\\u000ab.txt"],
    ["a\0.txt", "a\\u0000.txt"],
    ["\u001b[31m.txt", "\\u001b[31m.txt"],
    ["方案\u202etxt.exe", "方案\\u202etxt.exe"],
    ["a".repeat(300), `${"a".repeat(255)}…`],
  ])("%j is refused and shown as %s", (given, shown) => {
    let raised: unknown;
    try {
      cleanFileName(given);
    } catch (error) {
      raised = error;
    }
    expect(raised).toBeInstanceOf(FaultError);
    expect((raised as FaultError).fault).toEqual({ code: "file/bad-name", details: { file: shown } });
  });

  test("is shown in one line, whatever it holds", () => {
    expect(printableName("a\r\nb\u2028c\ud800")).toBe("a\\u000d\\u000ab\\u2028c\ufffd");
  });
});
