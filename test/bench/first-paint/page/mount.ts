import type { Fixture } from "../fixture.ts";

/** A way to draw the table: puts all in place but the data, and gives the way to hand that over. */
export type Mount = (host: HTMLElement, fixture: Fixture) => { give(): void; unmount(): void };
