/** The scheme under which the desktop window's page is served: an origin of its own, without file:'s privileges. */
export const PAGE_SCHEME = "app";
const PAGE_HOST = "duizhao";

/** The origin of our page, as Chromium writes it. */
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;
/** What the window loads. */
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/`;

/** True for an address of our own page or of one of its files. */
export function isOurAddress(address: string): boolean {
  return pathOfPage(address) !== null;
}

/** The path of an address of ours, as it stands in the list of files; null for any other address. */
export function pathOfPage(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, host, username, password, pathname, search } = new URL(address);
  const ours = protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === "" && password === "";
  return ours ? pathname + search : null;
}
