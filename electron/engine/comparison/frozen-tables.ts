import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { raise } from "../../../shared/contract/fault.ts";
import type { Result } from "../../../shared/contract/methods.ts";
import type { Alignment, ClausePair, MatchPair, Reason } from "../../../shared/model/alignment.ts";
import type { AlignmentTable } from "../../../shared/model/comparison.ts";
import type { FrozenId } from "../../../shared/model/frozen-comparison.ts";
import type { ReadableCorpus } from "../../corpus/connection.ts";
import { readFrozenContent, readFrozenSummary } from "../../corpus/frozen.ts";
import { createMemory } from "../memory.ts";

/** The frozen tables of a corpus. The one last looked at is at hand. */
export type FrozenTables = {
  /** A frozen table as it was. Raises comparison/frozen-unknown. */
  read(id: FrozenId): Promise<Result<"comparison.frozen">>;
  /** Why each of some of its pairs is a match, in their order; none for a pair that it does not have. Raises what `read` raises. */
  explain(id: FrozenId, pairs: readonly ClausePair[]): Promise<readonly (readonly Reason[])[]>;
};

type Kept = { readonly table: AlignmentTable; readonly reasons: ReadonlyMap<string, readonly Reason[]> };

/** A table as it was kept. Those of the first versions bear the reasons in their pairs. */
type KeptTable = Omit<AlignmentTable, "alignment"> & {
  readonly alignment: Omit<Alignment, "pairs"> & {
    readonly pairs: readonly (Omit<MatchPair, "decided"> & {
      readonly decided?: boolean;
      readonly reasons?: readonly Reason[];
    })[];
  };
};

const expand = promisify(gunzip);

export function openFrozenTables(corpus: ReadableCorpus): FrozenTables {
  const known = createMemory<Kept>(1);

  async function load(id: FrozenId): Promise<Kept> {
    const at = known.get(id);
    if (at !== undefined) return at;
    const content = readFrozenContent(corpus, id) ?? raise("comparison/frozen-unknown", { frozen: id });
    const { table }: { table: KeptTable } = JSON.parse((await expand(content)).toString("utf8"));
    const kept = partReasons(table);
    known.set(id, kept);
    return kept;
  }

  return {
    async read(id) {
      const summary = readFrozenSummary(corpus, id) ?? raise("comparison/frozen-unknown", { frozen: id });
      return { summary, table: (await load(id)).table };
    },
    async explain(id, pairs) {
      const { reasons } = await load(id);
      return pairs.map((pair) => reasons.get(nameOf(pair)) ?? []);
    },
  };
}

function partReasons({ alignment: { pairs, reasons: all, ...alignment }, ...table }: KeptTable): Kept {
  const reasonsOf = pairs.map((pair, at) => all?.[at] ?? pair.reasons ?? []);
  const lean = pairs.map(({ reasons: _, ...pair }, at): MatchPair => {
    const isDecided = (reasonsOf[at] ?? []).some(({ kind }) => kind === "decision");
    return { ...pair, decided: pair.decided ?? isDecided };
  });
  return {
    table: { ...table, alignment: { ...alignment, pairs: lean } },
    reasons: new Map(pairs.map((pair, at) => [nameOf(pair), reasonsOf[at] ?? []])),
  };
}

function nameOf({ a, b }: ClausePair): string {
  return `${a.clause}/${b.clause}`;
}
