import { readdirSync, readFileSync } from "node:fs";
import { readSource } from "../../../electron/files/read-source.ts";
import type { Source } from "../../../shared/model/source.ts";
import { type ExpectedPlan, parseExpected } from "./expected-plan.ts";

// Whole files as cities publish them, in test/fixtures/unseen: NAME.docx, .pdf, .xlsx, .html or .txt, with its answers in
// NAME.expected.txt. The answers were written before the reader saw the file.

const FOLDER = new URL("../../fixtures/unseen/", import.meta.url);
const EXPECTED = ".expected.txt";

const FILES = readdirSync(FOLDER).filter((file) => !file.endsWith(EXPECTED) && !file.endsWith(".md"));

/** The files that have answers. */
export const UNSEEN_FILES: readonly string[] = FILES.sort();

/** What metadata is counted: a field that the answers leave out has to be null. */
const FIELDS = [
  "city",
  "district",
  "province",
  "level",
  "issuer",
  "documentNumber",
  "title",
  "planTitle",
  "indexNumber",
  "category",
  "status",
  "issuedOn",
  "publishedOn",
];

/** A file as it is read from its bytes, with its answers. */
export async function readUnseen(file: string): Promise<{ gold: ExpectedPlan; source: Source }> {
  const name = file.slice(0, file.lastIndexOf("."));
  const answers = parseExpected(name, readFileSync(new URL(name + EXPECTED, FOLDER), "utf8"));
  const blank = Object.fromEntries(FIELDS.map((field) => [field, null]));
  const source = await readSource(file, new Uint8Array(readFileSync(new URL(file, FOLDER))));
  return { gold: { ...answers, metadata: { ...blank, ...answers.metadata } }, source };
}
