import type { Page } from "../../../../renderer/client/loopback-session.ts";

/**
 * The part of a browser's window that the page's carrier uses, over Node's fetch: it keeps cookies, and marks requests
 * as a browser marks those of the page it shows.
 */
export function browserPage(address: string): Page & { readonly stored: ReadonlyMap<string, string> } {
  const url = new URL(address);
  const stored = new Map<string, string>();
  let cookie = "";
  let hash = url.hash;
  return {
    stored,
    async fetch(path, init) {
      const headers = new Headers(init.headers);
      headers.set("Sec-Fetch-Site", "same-origin");
      if (init.method !== "GET") headers.set("Origin", url.origin);
      if (cookie !== "") headers.set("Cookie", cookie);
      const response = await fetch(new URL(path, url), { ...init, headers });
      cookie = response.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return response;
    },
    location: {
      get hash() {
        return hash;
      },
      pathname: url.pathname,
      reload: () => undefined,
    },
    history: {
      replaceState(_data, _unused, to) {
        hash = new URL(to, url).hash;
      },
    },
    sessionStorage: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    },
    addEventListener: () => undefined,
  };
}
