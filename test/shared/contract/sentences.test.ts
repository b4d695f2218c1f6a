import { describe, expect, test } from "vitest";
import { FAULT_DETAILS, type Fault, type FaultCode, fault } from "../../../shared/contract/fault.ts";
import * as english from "../../../shared/contract/sentences.en.ts";
import { describeFault } from "../../../shared/contract/sentences.ts";
import * as chinese from "../../../shared/contract/sentences.zh-cn.ts";

const codes = Object.keys(FAULT_DETAILS) as FaultCode[];
const names = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1]).sort();

describe.each([
  ["zh-CN", chinese],
  ["en", english],
] as const)("the sentences in %s", (language, catalogue) => {
  test.each(codes)("%s names only details that the fault carries", (code) => {
    expect(FAULT_DETAILS[code] as readonly string[]).toEqual(
      expect.arrayContaining(names(catalogue.FAULTS[code]).filter((name) => name !== undefined)),
    );
  });

  test.each(codes)("%s leaves no name unfilled", (code) => {
    const details = Object.fromEntries(FAULT_DETAILS[code].map((name) => [name, "值"]));
    expect(describeFault({ code, details } as unknown as Fault, language)).not.toMatch(/[{}]/u);
  });
});

test("a window without an address is told of without a gap for it", () => {
  const sentence = (address: string) => describeFault(fault("corpus/window-open", { address }), "en");
  expect(sentence("")).toMatch(/\.$/u);
  expect(sentence("http://127.0.0.1:4000/")).toContain(" http://127.0.0.1:4000/");
});

test("both languages name the same details for every fault and warning", () => {
  for (const code of codes) expect(names(english.FAULTS[code])).toEqual(names(chinese.FAULTS[code]));
  for (const [code, sentence] of Object.entries(chinese.WARNINGS)) {
    expect(names(english.WARNINGS[code as keyof typeof english.WARNINGS])).toEqual(names(sentence));
  }
});
