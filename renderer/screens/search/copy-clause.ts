import type { Client } from "../../../shared/contract/client.ts";
import type { PlanSummary } from "../../../shared/model/plan.ts";
import { placeOf, titleOf } from "../plans/plan-columns.ts";
import type { ResultLine } from "./result-line.ts";

/** A clause's text with the line that says where it is from: 吉林市《吉林市2018年政务公开工作要点》 一 › （五）. */
export function citeClause(text: string, line: Pick<ResultLine, "path">, plan: PlanSummary): string {
  const source = [placeOf(plan), `《${titleOf(plan)}》`, plan.metadata.documentNumber].filter((part) => part !== null);
  return `${text}\n——${source.filter((part) => part !== undefined).join("")} ${line.path.join(" › ")}`;
}

/** Copies the whole text of a found clause with its citation. Gives false where that was not possible. */
export async function copyClause(client: Client, line: ResultLine): Promise<boolean> {
  const reply = await client.call("plan.read", { plan: line.plan });
  const clause = reply.ok ? reply.value.reading.clauses.find(({ id }) => id === line.clause) : undefined;
  if (!reply.ok || clause === undefined) return false;
  try {
    await navigator.clipboard.writeText(citeClause(clause.text, line, reply.value.summary));
    return true;
  } catch {
    return false;
  }
}
