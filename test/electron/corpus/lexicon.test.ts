import { expect, onTestFinished, test } from "vitest";
import { keepLexicon, readLexicon } from "../../../electron/corpus/lexicon.ts";
import { closeCorpus, openCorpus } from "../../../electron/corpus/open-corpus.ts";
import { readSettings } from "../../../electron/corpus/settings.ts";
import { DEFAULT_SETTINGS } from "../../../shared/contract/settings.ts";
import { NO_EXTENSION } from "../../../shared/model/lexicon.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const OWN = { synonyms: [["市民之家", "办事大厅"]], duties: [{ name: "帮办服务", words: ["帮办代办"] }] };

function aCorpus(folder = temporaryFolder()) {
  const corpus = openCorpus(folder);
  onTestFinished(() => closeCorpus(corpus));
  return corpus;
}

test("a corpus has no words of its own until a person adds some", () => {
  expect(readLexicon(aCorpus())).toEqual(NO_EXTENSION);
});

test("words that a person added are there after a restart, the last ones only, and change no setting", () => {
  const folder = temporaryFolder();
  const first = openCorpus(folder);
  keepLexicon(first, { ...OWN, duties: [] });
  keepLexicon(first, OWN);
  closeCorpus(first);
  const corpus = aCorpus(folder);
  expect(readLexicon(corpus)).toEqual(OWN);
  expect(readSettings(corpus)).toEqual(DEFAULT_SETTINGS);
});

test("words that cannot be read count as none", () => {
  for (const value of ["not JSON", '{"synonyms":[["一"]],"duties":[]}']) {
    const corpus = aCorpus();
    corpus.prepare("INSERT INTO setting (name, value) VALUES ('lexicon', ?)").run(value);
    expect(readLexicon(corpus)).toEqual(NO_EXTENSION);
  }
});
