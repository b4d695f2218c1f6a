import { LOOPBACK_ROUTES } from "../../shared/contract/loopback-routes.ts";

/** What the loopback carrier needs of the page's window. */
export type Page = {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly location: { readonly hash: string; readonly pathname: string; reload(): void };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, "getItem" | "setItem">;
  addEventListener(type: "hashchange", listener: () => void): void;
};

const STORED_TOKEN = "duizhao-token";
const CODE = /^#code=([\w-]+)$/u;

/** The code in the page's address, or null. */
export function codeInAddress(page: Page): string | null {
  return CODE.exec(page.location.hash)?.[1] ?? null;
}

/**
 * The session's token: for the code in the address, which is taken out of the address bar and the history first, or
 * the one this tab had before it was reloaded. Null where neither is there or the code is no longer good. Throws where
 * the host does not answer.
 */
export async function openSession(page: Page): Promise<string | null> {
  const code = codeInAddress(page);
  if (code === null) return page.sessionStorage.getItem(STORED_TOKEN);
  page.history.replaceState(null, "", page.location.pathname);
  const response = await page.fetch(LOOPBACK_ROUTES.session, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code }),
  });
  if (!response.ok) return null;
  // Checked by hand: this runs before the schemas are loaded.
  const { token }: { readonly token?: unknown } = await response.json();
  if (typeof token !== "string" || token === "") return null;
  page.sessionStorage.setItem(STORED_TOKEN, token);
  return token;
}
