import { expect, test } from "vitest";
import { ambiguousForms } from "../../../../renderer/screens/source/ambiguous-forms.ts";
import { listAmbiguous } from "../../../../shared/text/ambiguous-characters.ts";
import { INTO_SIMPLIFIED } from "../../../../shared/text/script.ts";
import { realPlan } from "../../real-plans.ts";

const { text } = realPlan("wuhan-2018");
const characters = listAmbiguous(text, INTO_SIMPLIFIED);
const forms = ambiguousForms(characters);

test("puts each ambiguous character of Wuhan under one form, in the order of the text", () => {
  const places = forms.flatMap((form) => form.places);
  expect(places).toHaveLength(characters.length);
  expect(new Set(places).size).toBe(characters.length);
  for (const { character, chosen, places: own } of forms) {
    expect(own.every((one) => one.character === character && one.chosen === chosen)).toBe(true);
    expect(own.every(({ offset }) => text.startsWith(character, offset))).toBe(true);
    const offsets = own.map(({ offset }) => offset);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  }
});

test("names first what no word decided, then what is frequent", () => {
  const undecided = forms.map((form) => form.undecided);
  expect(undecided).toEqual([...undecided].sort((a, b) => b - a));
  expect(forms.map(({ character }) => character)).toContain("著");
});
