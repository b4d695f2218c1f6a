import type { Warning } from "../model/reading.ts";
import type { Fault } from "./fault.ts";
import * as english from "./sentences.en.ts";
import * as chinese from "./sentences.zh-cn.ts";
import type { Settings } from "./settings.ts";

type Language = Settings["language"];

const SENTENCES = { "zh-CN": chinese, en: english } as const;

/** The sentence a person reads for a fault. A detail at its end may be empty: a desktop window has no address. */
export function describeFault(fault: Fault, language: Language): string {
  return fill(SENTENCES[language].FAULTS[fault.code], fault.details).trimEnd();
}

/** The sentence a person reads for a warning. */
export function describeWarning(warning: Pick<Warning, "code" | "details">, language: Language): string {
  const { WARNINGS, PROPOSAL } = SENTENCES[language];
  const sentence = fill(WARNINGS[warning.code], warning.details);
  return warning.details.proposed === undefined ? sentence : sentence + fill(PROPOSAL, warning.details);
}

/** Puts details in the place of their {names}; a name without a detail stays visible, so that the gap is noticed. */
export function fill(sentence: string, details: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (name, key: string) => details[key] ?? name);
}
