import type { Corpus } from "../../client/use-corpus.ts";
import { NoTable } from "../compare/no-table.tsx";
import { MatrixDesk, type MatrixDeskProps } from "./matrix-desk.tsx";

type MatrixScreenProps = Omit<MatrixDeskProps, "table"> & {
  readonly corpus: Corpus;
  /** Leads to the list of plans, where files are imported. */
  readonly onPlans: () => void;
};

/** 矩阵: the table of the comparison as tasks by plans, or why there is none. */
export function MatrixScreen(props: MatrixScreenProps) {
  const { corpus, session, onPlans } = props;
  const { table } = session;
  if (table.state === "ready" && table.value.comparison.plans.length > 0) {
    return <MatrixDesk {...props} table={table.value} />;
  }
  return <NoTable name="nav.matrix" corpus={corpus} session={session} onPlans={onPlans} />;
}
