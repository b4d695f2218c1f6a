import { useEffect, useMemo } from "react";
import { CLAUSE_SEPARATOR } from "../../../shared/model/comparison.ts";
import type { Layer } from "../../../shared/model/difference-layers.ts";
import type { PlanId } from "../../../shared/model/ids.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import { fieldsBeside, fieldsOf } from "../compare/cells/cell-fields.ts";
import { CellFoot } from "../compare/cells/cell-foot.tsx";
import { clauseSpans, piecesWithin, withDamage } from "../compare/cells/cell-pieces.ts";
import { ClauseText } from "../compare/cells/clause-text.tsx";
import { comparedPieces } from "../compare/rows/compared-pieces.ts";
import type { Cell, CompareTable, Row } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { Differences } from "../compare/table/use-differences.ts";

type CardClausesProps = {
  readonly table: CompareTable;
  readonly row: Row;
  readonly cell: Cell;
  readonly differences: Differences;
  /** The layers that are marked in the comparison. */
  readonly layers: ReadonlySet<Layer>;
};

/** The clauses of a cell in full, marked as the table marks them. */
export function CardClauses({ table, row, cell, differences, layers }: CardClausesProps) {
  const script = useShownScript();
  const { base } = row;
  const { plan, clauses } = cell;
  const { want } = differences;
  useEffect(() => want([row]), [want, row]);

  const found = differences.of(row);
  const pieces = useMemo(() => {
    const own = comparedPieces(cell, row, "difference", layers, found);
    return layers.has("damage") ? withDamage(own, cell.text) : own;
  }, [cell, row, layers, found]);
  const places = useMemo(() => clauseSpans(clauses, CLAUSE_SEPARATOR.length), [clauses]);
  const beside = useMemo(() => {
    const ofBase = base === null || base === plan ? undefined : row.cells.get(base);
    return ofBase === undefined ? null : fieldsOf(ofBase);
  }, [row, base, plan]);
  const scriptOf = (id: PlanId) =>
    script[table.plans.find(({ summary }) => summary.id === id)?.summary.metadata.script ?? "simplified"];
  const shown = scriptOf(plan);
  const shortNameOf = (id: PlanId) => script.simplified.words(nameOf(table, id));

  return clauses.map((clause, index) => {
    const place = places[index];
    return (
      <section key={clause.id}>
        {index === 0 ? null : <p className="path">{clause.path.join(" › ")}</p>}
        <p className="words" lang={shown.lang}>
          <ClauseText
            text={cell.text}
            pieces={place === undefined ? [] : piecesWithin(pieces, place)}
            shown={shown}
            quoted={scriptOf(base ?? plan)}
            nameOf={shortNameOf}
          />
        </p>
        <CellFoot
          clause={clause}
          shown={shown}
          beside={beside === null ? null : fieldsBeside(clause, cell, beside)}
          marksDamage={layers.has("damage")}
        />
      </section>
    );
  });
}
