import gazetteer from "../../../resources/gazetteer.json" with { type: "json" };
import type { Metadata } from "../../model/reading.ts";

/** What a document says of the place it is for. */
export type Place = Pick<Metadata, "place" | "city" | "district" | "province" | "level">;

type Named = { city: string | null; district: string | null; province: string | null };

type Sources = {
  readonly issuer: string | null;
  readonly title: string | null;
  readonly planTitle: string | null;
  readonly folded: string;
};

/** Province of every prefecture-level unit; the municipalities are provinces themselves. */
const provinceOfCity = new Map<string, string>(
  Object.entries(gazetteer.cities).flatMap(([province, cities]) =>
    cities.split(" ").map((city) => [city, province] as const),
  ),
);
const municipalities = new Set(gazetteer.municipalities.split(" "));
const cityOfDistrict = readDistricts();

/** Districts, counties and county-level cities whose name only one city has. */
function readDistricts(): Map<string, string> {
  const cities = new Map<string, string>();
  const shared = new Set<string>();
  for (const [city, districts] of Object.entries(gazetteer.districts)) {
    for (const district of districts.split(" ")) {
      if (cities.has(district)) shared.add(district);
      cities.set(district, city);
    }
  }
  for (const district of shared) cities.delete(district);
  return cities;
}

// No place's name runs over the name of a body: 某某市委办公室某某市政府.
const NAME = "(?:(?![委府办局厅])[\\p{Script=Han}]){1,8}?";
const GOVERNED = new RegExp(
  `^(?<province>${NAME}(?:省|自治区))?(?<city>${NAME}(?:市|自治州|地区|盟|州(?=人民政府|政府)))?(?<district>${NAME}(?:区|县|旗|市|新城(?=管)))?` +
    "(?=人民政府|政府|行政公署|行署|办公|委|[\\p{Script=Han}]{2,12}(?:局|办公室)$|管委会|管理委员会|推进|政务)",
  "u",
);

/** The place whose government issues the document, from its issuer or its titles. */
export function readPlace(sources: Sources): Place {
  const named = [sources.issuer, sources.title, sources.planTitle].map(placeIn).filter((place) => place !== null);
  const found = named[0] ?? mostNamed(sources.folded);
  const city = found?.city ?? null;
  const district = found?.district ?? null;
  const isMunicipality = city !== null && municipalities.has(city);
  const titled = named.find((place) => place.province !== null)?.province;
  const province = titled ?? (city === null || isMunicipality ? null : statedProvince(sources.folded, city));
  const level =
    district !== null
      ? "district"
      : isMunicipality
        ? "province"
        : city !== null
          ? "prefecture"
          : province !== null
            ? "province"
            : null;
  return { place: district ?? city ?? province, city, district, province, level };
}

function placeIn(words: string | null): Named | null {
  if (words === null) return null;
  const groups = GOVERNED.exec(words.replace(/^中共/u, ""))?.groups ?? wordsOfTitle(words);
  const { province = null, city = null, district = null } = groups;
  if (province === null && city === null && district === null) return null;
  const isCountyCity =
    city !== null &&
    district === null &&
    !provinceOfCity.has(city) &&
    !municipalities.has(city) &&
    cityOfDistrict.has(city);
  return isCountyCity ? { province, city: null, district: city } : { province, city, district };
}

/** The known place whose government a text names most often, where its titles name none: 全市政务公开工作要点. */
function mostNamed(folded: string): Named | null {
  const counts = new Map<string, number>();
  for (const [, words = ""] of folded.slice(0, MOST_SEARCHED).matchAll(GOVERNMENT)) {
    const name = knownPlaceAtEnd(words);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  if (most === undefined) return null;
  const isCity = provinceOfCity.has(most) || municipalities.has(most);
  return { city: isCity ? most : null, district: isCity ? null : most, province: null };
}

const GOVERNMENT = /([\p{Script=Han}]{1,10}[市州县区])(?=人民政府|政府(?!部门)|政务)/gu;
const MOST_SEARCHED = 200_000;

function knownPlaceAtEnd(words: string): string | null {
  for (let from = 0; from + 2 <= words.length; from += 1) {
    const name = words.slice(from);
    if (provinceOfCity.has(name) || municipalities.has(name) || cityOfDistrict.has(name)) return name;
  }
  return null;
}

/** A name that looks like a place's, although no gazetteer has it. */
const UNKNOWN_PLACE =
  /^(?![各全本我该省市县区城推加开落实优深提建强])[\p{Script=Han}]{2,4}(?<![城全我本各社园地辖])[市县区]$/u;

/** A title that begins with a place known to the gazetteer: 某某市全面推进…办法, 2018年某某区…要点. */
function wordsOfTitle(words: string): Partial<Record<"city" | "district" | "province", string>> {
  const rest = words.replace(/^(?:19|20)\d{2}年度?/u, "");
  for (let length = 2; length <= 12; length += 1) {
    const name = rest.slice(0, length);
    if (provinceOfCity.has(name) || municipalities.has(name)) return { city: name };
    if (cityOfDistrict.has(name)) return { district: name };
    if (UNKNOWN_PLACE.test(name)) return name.endsWith("市") ? { city: name } : { district: name };
  }
  return {};
}

/** The city's own province, where the document names it. */
function statedProvince(folded: string, city: string): string | null {
  const province = provinceOf(city);
  return province !== null && folded.includes(province) ? province : null;
}

/** What a gazetteer adds to a place: the city of a district, the province of a city. Null where it adds nothing. */
export function inferPlace(place: Place): Metadata["inferred"] {
  const city = place.city === null && place.district !== null ? (cityOfDistrict.get(place.district) ?? null) : null;
  const known = place.city ?? city;
  const isProvince = known === null || municipalities.has(known);
  const province = place.province === null && !isProvince ? provinceOf(known) : null;
  return { city, province };
}

/** 恩施州 is short for 恩施土家族苗族自治州. */
function provinceOf(city: string): string | null {
  const exact = provinceOfCity.get(city);
  if (exact !== undefined || !city.endsWith("州")) return exact ?? null;
  const full = [...provinceOfCity.keys()].find((name) => name.startsWith(city.slice(0, -1)) && name.endsWith("自治州"));
  return full === undefined ? null : (provinceOfCity.get(full) ?? null);
}
