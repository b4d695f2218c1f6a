import gazetteer from "../../../resources/gazetteer.json" with { type: "json" };
import type { Metadata } from "../../model/reading.ts";

/** What a document says of the place it is for. */
export type Place = Pick<Metadata, "place" | "city" | "district" | "province" | "level">;

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

const NAME = "[\\u4e00-\\u9fff]{1,8}?";
const GOVERNED = new RegExp(
  `^(?<province>${NAME}(?:省|自治区))?(?<city>${NAME}(?:市|自治州|地区|盟))?(?<district>${NAME}(?:区|县|旗|市))?(?=人民政府|政府|办公|委员会|[\\u4e00-\\u9fff]{2,12}(?:局|委|办公室)$|管委会|推进|政务)`,
  "u",
);

/** The place whose government issues the document, from its issuer or its titles. */
export function readPlace(sources: Sources): Place {
  const found = [sources.issuer, sources.title, sources.planTitle].map(placeIn).find((place) => place !== null);
  const city = found?.city ?? null;
  const district = found?.district ?? null;
  const isMunicipality = city !== null && municipalities.has(city);
  const province = found?.province ?? (city === null || isMunicipality ? null : statedProvince(sources.folded, city));
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

function placeIn(
  words: string | null,
): { city: string | null; district: string | null; province: string | null } | null {
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

/** A name that looks like a place's, although no gazetteer has it. */
const UNKNOWN_PLACE =
  /^(?![各全本我该省市县区城推加开落实优深提建强])[\u4e00-\u9fff]{2,4}(?<![城全我本各社园地辖])[市县区]$/u;

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
  const province = provinceOfCity.get(city);
  return province !== undefined && folded.includes(province) ? province : null;
}

/** What a gazetteer adds to a place: the city of a district, the province of a city. Null where it adds nothing. */
export function inferPlace(place: Place): Metadata["inferred"] {
  const city = place.city === null && place.district !== null ? (cityOfDistrict.get(place.district) ?? null) : null;
  const known = place.city ?? city;
  const isProvince = known === null || municipalities.has(known);
  const province = place.province === null && !isProvince ? (provinceOfCity.get(known) ?? null) : null;
  return { city, province };
}
