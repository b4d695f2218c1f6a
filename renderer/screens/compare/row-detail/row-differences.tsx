import { LAYERS } from "../../../../shared/model/difference-layers.ts";
import { useWords } from "../../../catalogue/words.tsx";
import { fieldsOf } from "../cells/cell-fields.ts";
import { useAtDesk } from "../desk/desk-context.ts";
import type { Row } from "../table/compare-table.ts";
import { FieldsCompared } from "./fields-compared.tsx";

type RowDifferencesProps = { readonly row: Row };

/** How each plan's cell stands to the base's of the row: how near, how much differs in each layer, who answers and by when. */
export function RowDifferences({ row }: RowDifferencesProps) {
  const { say, percent, number } = useWords();
  const { distances, setting } = useAtDesk();
  const { base } = row;
  const cell = base === null ? undefined : row.cells.get(base);
  const there = cell === undefined ? null : fieldsOf(cell);
  const figures = distances.figuresOf(row);
  if (base === null || there === null || figures.length === 0) return null;
  return (
    <section className="row-differences" aria-label={say("detail.differences")}>
      <h3>{say("detail.differences")}</h3>
      {figures.map(({ plan, similarity, layers, isLocalised }) => {
        const own = row.cells.get(plan);
        const here = own === undefined ? null : fieldsOf(own);
        const counted = LAYERS.flatMap((layer) =>
          layer === "damage" || layers[layer] === 0 ? [] : [{ layer, count: layers[layer] }],
        );
        return (
          <section key={plan} aria-label={setting.nameOf(plan)}>
            <h4>
              <b>{setting.nameOf(plan)}</b>{" "}
              {isLocalised
                ? say("compare.localised")
                : say("detail.nearness", {
                    plan: setting.nameOf(base),
                    share: percent(Math.round(similarity * 100) / 100),
                  })}
            </h4>
            <p className="pair-layers">
              {counted.map(({ layer, count }) => (
                <span key={layer}>
                  <span className={`layer-${layer}`}>{say(`layers.${layer}`)}</span> {number(count)}
                </span>
              ))}
            </p>
            {here === null ? null : <FieldsCompared base={base} there={there} plan={plan} here={here} />}
          </section>
        );
      })}
    </section>
  );
}
