import { useCallback, useEffect, useRef, useState } from "react";
import type { Client } from "../../../../shared/contract/client.ts";
import type { ComparisonId } from "../../../../shared/model/comparison.ts";
import type { ComparisonView } from "../../../../shared/model/comparison-view.ts";
import type { FrozenId } from "../../../../shared/model/frozen-comparison.ts";
import { useClient, useFirstAnswers } from "../../../client/client-context.tsx";
import type { FirstAnswers } from "../../../client/first-answers.ts";
import { type CompareView, DRAWING_MODES, FIRST_VIEW } from "../compare-view.ts";

/** A change is kept once nothing more has changed for so long, in milliseconds. */
const REST = 800;

/** Some of its parts anew, or what they become of those before. */
type ViewChange = Partial<CompareView> | ((now: CompareView) => Partial<CompareView>);

type Held = {
  readonly of: string | null;
  readonly view: CompareView;
  /** What the person changed before it is known what she had kept, to be changed in that, too; null once it is known. */
  readonly early: readonly ViewChange[] | null;
};

/**
 * How the comparison is set up: as it was left last time, kept with it a little after every change. Until that is known,
 * and for frozen tables, of which nothing is kept, as at first.
 */
export function useKeptView(
  comparison: ComparisonId | null,
  frozen: FrozenId | null,
): readonly [CompareView, (change: ViewChange) => void] {
  const client = useClient();
  const of = frozen ?? comparison;
  const { opening } = useFirstAnswers();
  const [known] = useState(() =>
    opening === null || opening instanceof Promise || opening.comparison.id !== of ? null : viewOf(opening.view),
  );
  const [held, setHeld] = useState<Held>({ of, view: known ?? FIRST_VIEW, early: known === null ? [] : null });
  const kept = useRef(known === null ? "" : JSON.stringify(toKept(known)));
  /** Good for the first asking only: later the person has changed something. */
  const first = useRef(opening);
  /** Keeps what was changed last, where that has not been done. */
  const pending = useRef<(() => void) | null>(null);

  useEffect(() => {
    // Another comparison was opened before the rest was over.
    pending.current?.();
    const isKept = comparison !== null && frozen === null;
    setHeld((now) => (now.of === of ? now : { of, view: FIRST_VIEW, early: isKept ? [] : null }));
    if (!isKept) return;
    const opened = first.current;
    first.current = null;
    if (known !== null && opened !== null) return;
    let left = false;
    askView(client, comparison, opened).then((found) => {
      if (left) return;
      const view = found === null ? FIRST_VIEW : viewOf(found);
      setHeld((now) => {
        if (now.of !== of || now.early === null) return now;
        kept.current = JSON.stringify(toKept(view));
        return { of, view: now.early.reduce(changeView, view), early: null };
      });
    });
    return () => {
      left = true;
    };
  }, [client, comparison, frozen, of, known]);

  useEffect(() => {
    if (comparison === null || frozen !== null || held.of !== comparison || held.early !== null) return;
    const view = toKept(held.view);
    const content = JSON.stringify(view);
    pending.current = null;
    if (content === kept.current) return;
    const keep = () => {
      pending.current = null;
      kept.current = content;
      void client.call("comparison.keepView", { comparison, view });
    };
    pending.current = keep;
    const timer = setTimeout(keep, REST);
    // The window may close before the rest is over.
    window.addEventListener("pagehide", keep, { once: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("pagehide", keep);
    };
  }, [client, comparison, frozen, held]);

  const change = useCallback((change: ViewChange) => {
    setHeld(({ of, view, early }) => ({
      of,
      view: changeView(view, change),
      early: early === null ? null : [...early, change],
    }));
  }, []);
  return [held.of === of ? held.view : FIRST_VIEW, change];
}

function changeView(view: CompareView, change: ViewChange): CompareView {
  return { ...view, ...(typeof change === "function" ? change(view) : change) };
}

/** The view as it was kept: what the window opened with, where that is of the same comparison; null where it cannot be had. */
async function askView(
  client: Client,
  comparison: ComparisonId,
  opening: FirstAnswers["opening"],
): Promise<ComparisonView | null> {
  const opened = await opening;
  if (opened?.comparison.id === comparison) return opened.view;
  const reply = await client.call("comparison.view", { comparison });
  return reply.ok ? reply.value.view : null;
}

function viewOf(kept: ComparisonView): CompareView {
  return { ...FIRST_VIEW, ...fromKept(kept) };
}

/** What is kept of a view; what stands open beside the table and what was typed into the outline is not. */
export function toKept(view: CompareView): ComparisonView {
  const { drawing, filter, widths, place, scrolled, matrix } = view;
  return {
    drawing,
    layers: [...view.layers],
    emphases: [...view.emphases],
    filter,
    openRows: [...view.openRows],
    foldedSections: [...view.foldedSections],
    folded: view.folded === null ? null : [...view.folded],
    pinned: [...view.pinned],
    widths,
    place,
    scrolled,
    matrix: {
      facts: matrix.facts,
      grouping: matrix.grouping,
      sorting: matrix.sorting,
      filter: matrix.filter,
      folded: [...matrix.folded],
      scrolled: matrix.scrolled,
    },
  };
}

/** The parts of a view that were kept. */
export function fromKept(kept: ComparisonView): Partial<CompareView> {
  const { filter, widths, place, scrolled, matrix } = kept;
  const drawing = DRAWING_MODES.find((mode) => mode === kept.drawing);
  return {
    ...(drawing === undefined ? {} : { drawing }),
    ...(filter === undefined ? {} : { filter }),
    ...(widths === undefined ? {} : { widths }),
    ...(place === undefined ? {} : { place }),
    ...(scrolled === undefined ? {} : { scrolled }),
    ...(kept.layers === undefined ? {} : { layers: new Set(kept.layers) }),
    ...(kept.emphases === undefined ? {} : { emphases: new Set(kept.emphases) }),
    ...(kept.openRows === undefined ? {} : { openRows: new Set(kept.openRows) }),
    ...(kept.foldedSections === undefined ? {} : { foldedSections: new Set(kept.foldedSections) }),
    ...(kept.folded === undefined ? {} : { folded: kept.folded === null ? null : new Set(kept.folded) }),
    ...(kept.pinned === undefined ? {} : { pinned: new Set(kept.pinned) }),
    ...(matrix === undefined ? {} : { matrix: { ...FIRST_VIEW.matrix, ...matrix, folded: new Set(matrix.folded) } }),
  };
}
