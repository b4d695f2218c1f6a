import { type RefObject, useCallback, useEffect, useRef } from "react";
import { useWords, type Words } from "../../catalogue/words.tsx";
import { useAnnounce } from "../../components/announcer.tsx";
import type { ShownScript } from "../../script/shown-script.ts";
import { useShownScript } from "../../script/shown-script-context.tsx";
import type { CompareTable } from "../compare/table/compare-table.ts";
import { nameOf } from "../compare/table/plan-names.ts";
import type { Distances } from "../compare/table/use-distances.ts";
import { copiedMatrix } from "./copied-matrix.ts";
import type { MatrixFact } from "./matrix-facts.ts";
import { groupName } from "./matrix-groups.ts";
import { type MatrixCell, withDistances } from "./matrix-rows.ts";
import { nearnessOf } from "./nearness.ts";
import type { MatrixLine } from "./use-matrix-table.ts";

/**
 * Copies the whole matrix as it is filtered and sorted: with Ctrl C while nothing is selected in it, and with what it
 * gives back. The browser's own copying is used, which asks for no permission.
 */
export function useMatrixCopy(
  frame: RefObject<HTMLElement | null>,
  table: CompareTable,
  lines: readonly MatrixLine[],
  facts: readonly MatrixFact[],
  distances: Distances,
): () => void {
  const words = useWords();
  const script = useShownScript();
  const announce = useAnnounce();
  const wanted = useRef(false);

  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const inside = event.target instanceof Node && frame.current?.contains(event.target) === true;
      const isTyped = event.target instanceof HTMLInputElement;
      if (!wanted.current && (!inside || isTyped || document.getSelection()?.isCollapsed === false)) return;
      const { plans } = table.comparison;
      const known = lines.map((line) => {
        const [task] = line.kind === "task" ? withDistances([line.task], distances) : [];
        return task === undefined || line.kind !== "task" ? line : { ...line, task };
      });
      const { text, html } = copiedMatrix(known, plans, facts, copyWords(table, words, script));
      event.clipboardData?.setData("text/plain", text);
      event.clipboardData?.setData("text/html", html);
      event.preventDefault();
      announce(words.say("matrix.copied", { count: lines.filter(({ kind }) => kind === "task").length }));
    };
    document.addEventListener("copy", copy);
    return () => document.removeEventListener("copy", copy);
  }, [frame, table, lines, facts, distances, words, script, announce]);

  return useCallback(() => {
    wanted.current = true;
    document.execCommand("copy");
    wanted.current = false;
  }, []);
}

function copyWords(table: CompareTable, words: Words, script: ShownScript) {
  const { say, percent } = words;
  const names = script.simplified.words;
  return {
    heads: [say("matrix.task"), ...table.comparison.plans.map((plan) => names(nameOf(table, plan)))],
    title: names,
    group: ({ grouping, tasks }: Extract<MatrixLine, { readonly kind: "group" }>) => {
      const [first] = tasks;
      return first === undefined ? "" : groupName(grouping, first, table, words, script).text;
    },
    nothing: ({ presence }: MatrixCell) =>
      presence === "absent" ? say("compare.absent") : presence === "partial" ? say("compare.partial") : "—",
    fact: (cell: MatrixCell, fact: MatrixFact) => {
      switch (fact) {
        case "path":
          return cell.cell.clauses.map(({ path }) => path.join(" › ")).join("；");
        case "units":
          return cell.units.map(({ name, role }) => `${say(`clause.${role}`)} ${names(name)}`).join("、");
        case "deadline":
          return cell.deadline === null ? "" : (cell.deadline.date ?? cell.deadline.raw);
        case "similarity": {
          if (cell.distance === undefined) return "";
          const nearness = nearnessOf(cell.distance);
          if (nearness === "own" || nearness === "held") return say(`matrix.similarity.${nearness}`);
          return `${say("compare.agreement")} ${percent(Math.round(cell.distance.similarity * 100) / 100)}`;
        }
      }
    },
  };
}
