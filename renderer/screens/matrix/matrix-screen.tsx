import type { Corpus } from "../../client/use-corpus.ts";
import { NoTable } from "../compare/no-table.tsx";
import type { ComparisonSession } from "../compare/table/use-comparison.ts";
import { MatrixDesk, type MatrixDeskProps } from "./matrix-desk.tsx";

type MatrixScreenProps = Omit<MatrixDeskProps, "table" | "busy"> & {
  readonly corpus: Corpus;
  readonly session: ComparisonSession;
  /** Leads to the list of plans, where files are imported. */
  readonly onPlans: () => void;
};

/** 矩阵: the table of the comparison as tasks by plans, or why there is none. */
export function MatrixScreen(props: MatrixScreenProps) {
  const { corpus, session, onPlans } = props;
  const { table, busy } = session;
  if (table.state === "ready" && table.value.comparison.plans.length > 0) {
    return <MatrixDesk {...props} table={table.value} busy={busy} />;
  }
  return <NoTable name="nav.matrix" corpus={corpus} session={session} onPlans={onPlans} />;
}
