import { useWords } from "../../../catalogue/words.tsx";
import type { RowStateFilter } from "../filters/filter-rows.ts";
import type { Row } from "../table/compare-table.ts";

type SealProps = { readonly row: Row };

/**
 * What stands behind a row: a person's seals, filled, or the program's doubt, hollow; nothing where it is sure. A row
 * confirmed as it stands is so with its gaps.
 */
export function Seal({ row: { state, absences } }: SealProps) {
  return (
    <>
      <StateSeal state={state} />
      {absences.size === 0 || state === "confirmed" ? null : <StateSeal state="absent" />}
    </>
  );
}

type StateSealProps = {
  readonly state: RowStateFilter;
  /** The state is named beside it. */
  readonly isNamed?: boolean;
};

/** The seal of one state; the program's own word bears none. */
export function StateSeal({ state, isNamed = false }: StateSealProps) {
  const { say } = useWords();
  if (state === "automatic") return null;
  const name = say(`compare.state.${state}`);
  return isNamed ? (
    <span className={`seal ${state}`} aria-hidden="true">
      {say(`compare.seal.${state}`)}
    </span>
  ) : (
    <span className={`seal ${state}`} role="img" aria-label={name} title={name}>
      {say(`compare.seal.${state}`)}
    </span>
  );
}
