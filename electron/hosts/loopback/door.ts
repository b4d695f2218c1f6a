import { setTimeout as wait } from "node:timers/promises";
import { newSecret, sameSecret } from "./secrets.ts";

/** One browser's stay. Both secrets are needed for every call; only the cookie is out of reach of the page's scripts. */
export type Session = {
  readonly cookie: string;
  readonly token: string;
  /** The calls under way, by the page's own count. */
  readonly calls: Map<string, AbortController>;
};

/** Wrong codes after which every further try has to wait. */
const PATIENCE = 5;
const DELAY_MS = 1000;
/** The oldest go first; a person opens a handful of addresses. */
const MOST_CODES = 16;
const MOST_SESSIONS = 64;

/** Gives out codes and lets in whoever brings one: each code once. */
export class Door {
  readonly #codes = new Set<string>();
  readonly #sessions: Session[] = [];
  #wrong = 0;

  /** A code that is good until it is first used. */
  newCode(): string {
    const code = newSecret();
    this.#codes.add(code);
    for (const oldest of [...this.#codes].slice(0, -MOST_CODES)) this.#codes.delete(oldest);
    return code;
  }

  /**
   * Exchanges a code for a session; null for a code that is wrong or used up.
   *
   * @param cookie the cookie the browser already has; with a good one it stays in its session, so that a second tab
   *   does not shut out the first
   */
  async redeem(code: string, cookie: string): Promise<Session | null> {
    if (this.#wrong >= PATIENCE) await wait(DELAY_MS);
    const found = [...this.#codes].filter((good) => sameSecret(good, code));
    if (found.length === 0) {
      this.#wrong += 1;
      return null;
    }
    this.#wrong = 0;
    for (const used of found) this.#codes.delete(used);
    return this.#sessions.find((session) => sameSecret(session.cookie, cookie)) ?? this.#newSession();
  }

  /** The session that both secrets belong to, or null. */
  admits(cookie: string, token: string): Session | null {
    const found = this.#sessions.filter(
      (session) => sameSecret(session.cookie, cookie) && sameSecret(session.token, token),
    );
    return found[0] ?? null;
  }

  #newSession(): Session {
    const session = { cookie: newSecret(), token: newSecret(), calls: new Map() };
    this.#sessions.push(session);
    this.#sessions.splice(0, this.#sessions.length - MOST_SESSIONS);
    return session;
  }
}
