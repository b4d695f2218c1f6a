import { expect, test } from "vitest";
import { openCorpusInMemory } from "../../../../electron/corpus/open-corpus.ts";
import { forgetSearch, listSavedSearches, saveSearch } from "../../../../electron/corpus/search/saved-searches.ts";
import type { SavedSearch } from "../../../../shared/model/saved-search.ts";

const aSearch = (name: string, query: string): SavedSearch => ({
  name,
  query,
  filter: {
    places: ["吉林市"],
    years: [2018],
    units: [{ name: "市发改委", names: ["市发改委", "市发展改革委"] }],
    deadline: 2018,
    state: "confirmed",
  },
  savedAt: "2026-11-21T09:00:00.000Z",
});

test("a saved search comes back as it was, in the order of the names' pinyin", () => {
  const corpus = openCorpusInMemory();
  const [plan, platform] = [aSearch("预案", "应急 “预案”"), aSearch("平台", "服务平台")];
  saveSearch(corpus, plan);
  saveSearch(corpus, platform);
  expect(listSavedSearches(corpus)).toEqual([platform, plan]);
});

test("a name stands for one search: the last that was saved under it, and none once it is forgotten", () => {
  const corpus = openCorpusInMemory();
  saveSearch(corpus, aSearch("预案", "应急"));
  saveSearch(corpus, aSearch("预案", "应急预案"));
  expect(listSavedSearches(corpus)).toEqual([aSearch("预案", "应急预案")]);
  forgetSearch(corpus, "没有");
  forgetSearch(corpus, "预案");
  expect(listSavedSearches(corpus)).toEqual([]);
});
