import gazetteer from "../../../resources/gazetteer.json" with { type: "json" };
import { lazily } from "../../text/lazily.ts";

/** Names that are also common words, or parts of the town that every town has. */
const COMMON = new Set([
  "城区",
  "郊区",
  "矿区",
  "东区",
  "西区",
  "新区",
  "南县",
  "新县",
  "和县",
  "应县",
  "理县",
  "富县",
  "礼县",
]);
const KIND = /(?:壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|地区|盟)$/u;
const SHORTEST_STEM = 2;

/** A government's own place, as it calls itself: 全市, 我区, 本县. */
const OWN_PLACE = /[全我本][省市县区州]/gu;

type Named = {
  readonly name: string /** Short for a full name, as 武汉; it must stand as a word. */;
  readonly isStem: boolean;
};

const namesByFirst = lazily(indexNames);

function namesFrom(first: string): readonly Named[] {
  return namesByFirst().get(first) ?? [];
}

/** A place in a folded text. */
export type Place = { readonly start: number; readonly end: number };

/**
 * The places that a folded text names: provinces, cities, districts and counties, in full or, of the first two, in short,
 * and the government's own (全市). `isWordEdge` says whether a word begins or ends at an offset: 大同 in 大同小异 is no city.
 */
export function findPlaceNames(fold: string, isWordEdge: (at: number) => boolean): Place[] {
  const found: Place[] = [];
  for (let at = 0; at < fold.length; ) {
    const named = namesFrom(fold.charAt(at)).find(
      ({ name, isStem }) => fold.startsWith(name, at) && (!isStem || (isWordEdge(at) && isWordEdge(at + name.length))),
    );
    if (named !== undefined) found.push({ start: at, end: at + named.name.length });
    at += named?.name.length ?? 1;
  }
  const own = [...fold.matchAll(OWN_PLACE)].map(({ index }) => ({ start: index, end: index + 2 }));
  return [...found, ...own].sort((one, other) => one.start - other.start);
}

/** A name without the places at its beginning: 吉林省吉林市教育局 is 教育局. */
export function withoutPlace(name: string): string {
  const named = namesFrom(name.charAt(0)).find((place) => name.startsWith(place.name));
  if (named !== undefined) return withoutPlace(name.slice(named.name.length));
  return name.replace(/^[全我本][省市县区州]/u, "");
}

/** All names by their first character, the longest first. */
function indexNames(): ReadonlyMap<string, readonly Named[]> {
  const full = [
    ...gazetteer.municipalities.split(" "),
    ...Object.keys(gazetteer.cities),
    ...Object.values(gazetteer.cities).flatMap((cities) => cities.split(" ")),
  ];
  const districts = Object.values(gazetteer.districts).flatMap((names) => names.split(" "));
  const stems = full.map((name) => name.replace(KIND, "")).filter((stem) => stem.length >= SHORTEST_STEM);
  const named = new Map<string, Named>(stems.map((name) => [name, { name, isStem: true }]));
  for (const name of [...full, ...districts]) if (!COMMON.has(name)) named.set(name, { name, isStem: false });
  const index = new Map<string, Named[]>();
  for (const entry of [...named.values()].sort((one, other) => other.name.length - one.name.length)) {
    const first = entry.name.charAt(0);
    index.set(first, [...(index.get(first) ?? []), entry]);
  }
  return index;
}
