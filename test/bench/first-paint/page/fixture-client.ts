import { distancesOf } from "../../../../electron/engine/comparison/distances.ts";
import type { Client } from "../../../../shared/contract/client.ts";
import type { Method, Params, Result } from "../../../../shared/contract/methods.ts";
import { DEFAULT_SETTINGS } from "../../../../shared/contract/settings.ts";
import type { Fixture } from "../fixture.ts";

type Answers = { readonly [M in Method]?: (params: Params<M>) => Result<M> | Promise<Result<M>> };

/** An engine in the page that knows one comparison. It keeps back the table until it is told to give it. */
export function fixtureClient({ table, differences }: Fixture): { client: Client; giveTable: () => void } {
  const { promise, resolve } = Promise.withResolvers<Fixture["table"]>();
  // The engine finds a row's differences in another process; finding them must take no time here.
  const byRow = new Map(differences.map((found) => [found.row, found]));
  const ofRows = (rows: readonly string[]) => rows.flatMap((row) => byRow.get(row) ?? []);
  const answers: Answers = {
    "settings.read": () => ({ ...DEFAULT_SETTINGS, account: "" }),
    "plan.list": () => ({ plans: table.plans.map(({ summary }) => summary), missing: [], away: 0 }),
    "comparison.current": () => table.comparison,
    "comparison.align": () => promise,
    "comparison.differences": ({ rows }) => ({ rows: ofRows(rows) }),
    "comparison.distances": ({ rows }) => ({ rows: distancesOf(ofRows(rows)) }),
  };
  const client: Client = {
    call: async (method, params) => {
      const answer = answers[method];
      if (answer === undefined) throw new Error(`nobody was expected to call ${method}`);
      return { ok: true, value: await answer(params) };
    },
    upload: refuse,
    save: refuse,
    open: refuse,
    listen: () => () => {},
  };
  return { client, giveTable: () => resolve(table) };
}

function refuse(): never {
  throw new Error("there are no files here");
}
