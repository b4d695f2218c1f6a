import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Span, span } from "../../../shared/model/span.ts";
import { useWords } from "../../catalogue/words.tsx";
import { ScrollRegion } from "../../components/scroll-region.tsx";
import type { Leaf, NoiseRun } from "./build-leaves.ts";
import { copiedText } from "./copied-text.ts";
import { Descriptions } from "./descriptions.tsx";
import { LeafView, type TextSetting } from "./leaf-view.tsx";
import { MarkTip } from "./mark-tip.tsx";
import { lastStartingAt } from "./offset-search.ts";
import type { ReadSource } from "./read-source.ts";
import { useKeptPlace } from "./use-kept-place.ts";
import { useNearLeaves } from "./use-near-leaves.ts";

/** A place to bring into sight. A new object each time, so that the same place can be asked for again. */
export type Reveal = {
  readonly offset: number;
  /** Give the mark at the place the focus, too. */
  readonly focus: boolean;
  /** Set it at the reading line even where it is in sight already. */
  readonly isAtLine?: boolean;
};

type SourceTextProps = {
  /** The scrolling text itself, which takes the focus. */
  readonly ref: RefObject<HTMLElement | null>;
  /** Whose text it is, where another stands beside it. */
  readonly name?: string | undefined;
  readonly plan: ReadSource;
  readonly leaves: readonly Leaf[];
  readonly setting: TextSetting;
  /** Index of the chosen clause. */
  readonly chosen: number | null;
  readonly currentMatch: Span | null;
  readonly reveal: Reveal | null;
  readonly onChoose: (clause: number) => void;
  /** Leads to the row with this number in the comparison. */
  readonly onRow?: (row: number) => void;
  /** The block that stands at the reading line, a quarter down the window. */
  readonly onPlace: (block: Span) => void;
  readonly onKey: (event: KeyboardEvent) => void;
};

/** The source as it stands, set for reading. One tab stop; its keys belong to the screen. */
export function SourceText(props: SourceTextProps) {
  const {
    ref: scroller,
    name,
    plan,
    leaves,
    setting,
    chosen,
    currentMatch,
    reveal,
    onChoose,
    onRow,
    onPlace,
    onKey,
  } = props;
  const { say } = useWords();
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(() => new Set());
  const inPage = useMemo(
    () => leaves.flatMap((leaf, index) => (isHidden(leaf, unfolded) ? [] : [index])),
    [leaves, unfolded],
  );
  const { isNear, bringNear, heightOf } = useNearLeaves(scroller, inPage, plan.source.text.length);
  const { script } = setting;

  const onFold = useCallback((run: NoiseRun, folded: boolean) => {
    setUnfolded((before) => {
      const after = new Set(before);
      if (folded) after.delete(run.start);
      else after.add(run.start);
      return after;
    });
  }, []);

  const revealedAt = useReveal({ reveal, scroller, leaves, bringNear, onFold });
  usePlace(scroller, revealedAt, onPlace);
  useKeptPlace(scroller, blockBeingRead);

  useEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    const copy = (event: ClipboardEvent) => {
      const text = copiedText(view, plan.source.text, script);
      if (text === null) return;
      event.clipboardData?.setData("text/plain", text);
      event.preventDefault();
    };
    view.addEventListener("copy", copy);
    return () => view.removeEventListener("copy", copy);
  }, [scroller, plan, script]);

  const onClick = ({ target, detail }: MouseEvent) => {
    const selecting = document.getSelection()?.isCollapsed === false;
    if (selecting || detail > 1 || !(target instanceof Element)) return;
    const row = target.closest<HTMLElement>("[data-compared-row]")?.dataset.comparedRow;
    if (row !== undefined) return onRow?.(Number(row));
    const clause = target.closest<HTMLElement>("[data-clause]")?.dataset.clause;
    if (clause !== undefined) onChoose(Number(clause));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "a" && scroller.current !== null) {
      event.preventDefault();
      document.getSelection()?.selectAllChildren(scroller.current);
    } else if (event.key === "Escape" && event.target !== event.currentTarget) {
      // From a mark back to the text; the next Esc leaves the source.
      event.preventDefault();
      scroller.current?.focus({ preventScroll: true });
    } else onKey(event);
  };

  return (
    <div className="source-text-frame" data-region="text">
      <ScrollRegion
        tag="section"
        ref={scroller}
        className="source-text"
        aria-label={name === undefined ? say("source.text") : say("source.text-of", { plan: name })}
        lang={script.lang}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        {inPage.map((index) => {
          const leaf = leaves[index];
          if (leaf === undefined) return null;
          const isDrawn = isNear(index);
          return (
            <div key={leaf.start} className="leaf" data-leaf={index} data-drawn={isDrawn ? "" : undefined}>
              {isDrawn ? (
                <LeafView
                  leaf={leaf}
                  setting={setting}
                  chosen={chosen !== null && holds(leaf, chosen) ? chosen : null}
                  currentMatch={currentMatch !== null && overlaps(leaf, currentMatch) ? currentMatch : null}
                  folded={isFolded(leaf, unfolded)}
                  onFold={onFold}
                />
              ) : (
                <EmptyPaper leaf={leaf} height={heightOf(index)} />
              )}
            </div>
          );
        })}
      </ScrollRegion>
      <Descriptions reading={plan.reading} />
      <MarkTip view={scroller} />
    </div>
  );
}

// Characters to a line and pixels to one, of the medium setting: near enough for paper that nobody sees.
const LINE_CHARACTERS = 42;
const LINE_HEIGHT = 28;

/** What stands for a leaf that is not drawn: as high as it was, or likely is. */
function EmptyPaper({ leaf, height }: { readonly leaf: Leaf; readonly height: number | undefined }) {
  const lines = leaf.blocks.reduce((sum, block) => sum + Math.ceil((block.end - block.start) / LINE_CHARACTERS), 0);
  return <div style={{ height: height ?? lines * LINE_HEIGHT }} />;
}

function isFolded({ noise }: Leaf, unfolded: ReadonlySet<number>): boolean {
  return noise?.long === true && !unfolded.has(noise.start);
}

/** Of folded noise the first leaf stays, which bears the fold. */
function isHidden(leaf: Leaf, unfolded: ReadonlySet<number>): boolean {
  return isFolded(leaf, unfolded) && leaf.noise?.start !== leaf.start;
}

function holds(leaf: Leaf, clause: number): boolean {
  return leaf.blocks.some((block) => block.clauses.includes(clause));
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

type Revealing = {
  readonly reveal: Reveal | null;
  readonly scroller: { readonly current: HTMLElement | null };
  readonly leaves: readonly Leaf[];
  readonly bringNear: (index: number) => void;
  readonly onFold: (run: NoiseRun, folded: boolean) => void;
};

/**
 * Scrolls to a place that the screen asks for, drawing and unfolding what hides it first. Gives how far down the text
 * stands for it, null once the person has scrolled on.
 */
function useReveal({ reveal, scroller, leaves, bringNear, onFold }: Revealing): RefObject<number | null> {
  const pending = useRef<Reveal | null>(null);
  const revealedAt = useRef<number | null>(null);

  useLayoutEffect(() => {
    pending.current = reveal;
    if (reveal === null) return;
    const index = lastStartingAt(leaves, reveal.offset);
    const leaf = leaves[index];
    bringNear(index);
    if (leaf?.noise?.long === true) onFold(leaf.noise, false);
  }, [reveal, leaves, bringNear, onFold]);

  // After every drawing, because the place may only now have come to be drawn.
  useLayoutEffect(() => {
    const root = scroller.current;
    const wanted = pending.current;
    if (root === null || wanted === null) return;
    const index = lastStartingAt(leaves, wanted.offset);
    const marks = [...root.querySelectorAll<HTMLElement>(`[data-leaf="${index}"] :is([data-at], [data-place])`)];
    const target = marks.findLast((mark) => Number(mark.dataset.at ?? mark.dataset.place) <= wanted.offset);
    if (target === undefined) return;
    pending.current = null;
    scrollTo(root, target, wanted.isAtLine === true);
    revealedAt.current = root.scrollTop;
    if (wanted.focus) target.closest<HTMLElement>("[data-tip]")?.focus({ preventScroll: true });
  });

  return revealedAt;
}

// How far down the window the line stands that is being read: where jumps lead, and what the outline follows.
export const READING_LINE = 0.25;

/** Leaves the scroll alone where the element is in sight already, else sets it at the reading line. */
function scrollTo(root: HTMLElement, element: HTMLElement, isAtLine: boolean): void {
  const window = root.getBoundingClientRect();
  const place = (element.closest(".block") ?? element).getBoundingClientRect();
  const mark = element.getBoundingClientRect();
  const isInSight = mark.top >= window.top + 8 && Math.min(place.bottom, mark.bottom + 120) <= window.bottom;
  if (isInSight && !isAtLine) return;
  root.scrollTop += mark.top - window.top - root.clientHeight * READING_LINE;
}

/** Tells, at most once a frame, which block stands at the reading line, wherever the person scrolls. */
function usePlace(
  scroller: { readonly current: HTMLElement | null },
  revealedAt: RefObject<number | null>,
  onPlace: (block: Span) => void,
): void {
  useEffect(() => {
    const root = scroller.current;
    if (root === null) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      // The place that was asked for is the one being read, even where the text could not scroll it to the line.
      if (root.scrollTop === revealedAt.current) return;
      revealedAt.current = null;
      const block = blockBeingRead(root);
      if (block !== null) onPlace(span(Number(block.dataset.start), Number(block.dataset.end)));
    };
    const scrolled = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    root.addEventListener("scroll", scrolled);
    return () => {
      root.removeEventListener("scroll", scrolled);
      cancelAnimationFrame(frame);
    };
  }, [scroller, revealedAt, onPlace]);
}

// From the reading line downwards, in pixels, until a block is met: there may be blank lines at it.
const PROBES = [12, 40, 70, 110];

function blockBeingRead(root: HTMLElement): HTMLElement | null {
  const { left, width, top, height } = root.getBoundingClientRect();
  // With the text at its top, nothing is read past its first lines.
  const line = top + Math.min(height * READING_LINE, root.scrollTop);
  for (const probe of PROBES) {
    const found = document.elementFromPoint(left + width / 2, line + probe);
    const block = found?.closest<HTMLElement>(".block[data-start]");
    if (block !== null && block !== undefined) return block;
  }
  return null;
}
