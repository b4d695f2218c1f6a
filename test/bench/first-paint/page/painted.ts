import { ROWS, rowOf, rowsInSight, type Sight } from "./sight.ts";

/**
 * What follows a moment after the table, when the window has nothing else to do: the outline, the picture of the whole, the
 * counts in the bar, what the plans of a row have in common.
 */
const BESIDE = ".compare-outline, .birds-eye, .compare-bar, .digest";
/** So many frames without a change in the page, and nothing more is on its way. */
const QUIET_FRAMES = 10;

/**
 * Does something to the page and waits until it has come to rest. Gives the milliseconds until the frame with the last
 * change of what is in sight of the table was painted: until the frame after that one began. Rows that are made ready out
 * of sight count only once they are seen.
 */
export async function whenPainted(host: HTMLElement, act: () => void): Promise<number> {
  await new Promise(requestAnimationFrame);
  const changes = watchChanges(host);
  let drawn = false;
  let quiet = 0;
  let painted = 0;
  // A message sent from a frame's callback arrives when the frame is drawn, with all that observers of sizes changed in it.
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => {
    // Where the machine is busy, two of them may arrive before the next frame begins.
    drawn = changes.wereSeen() || drawn;
  };
  const begun = performance.now();
  act();
  await new Promise<void>((settle) => {
    const frame = () => {
      if (drawn) painted = performance.now() - begun;
      quiet = drawn ? 0 : quiet + 1;
      drawn = false;
      if (quiet > QUIET_FRAMES) return settle();
      afterFrame.port2.postMessage(null);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  changes.leave();
  afterFrame.port1.close();
  return painted;
}

/** Tells of each frame whether it changed something that can be seen of the table. The first one does: something was done. */
function watchChanges(host: HTMLElement): { wereSeen(): boolean; leave(): void } {
  let before: Sight = [];
  let isSeen = true;
  let isMoved = false;
  const touched = new Set<Element>();
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const target = record.target instanceof Element ? record.target : record.target.parentElement;
      if (target === null || isSame(record) || target.closest(BESIDE) !== null) continue;
      const row = rowOf(target);
      if (row !== null) touched.add(row);
      else if (holdsRows(target)) isMoved = true;
      else isSeen = true;
    }
  });
  observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
  return {
    wereSeen: () => {
      if (!isSeen && !isMoved && touched.size === 0) return false;
      const now = rowsInSight(host);
      const seen = isSeen || now.some(({ row }) => touched.has(row)) || !isSameSight(before, now);
      before = now;
      isSeen = false;
      isMoved = false;
      touched.clear();
      return seen;
    },
    leave: () => observer.disconnect(),
  };
}

/** At every drawing React sets the type of a field anew, and takes its name away and gives it the same again. */
function isSame({ target, attributeName }: MutationRecord): boolean {
  return (attributeName === "name" || attributeName === "type") && target instanceof HTMLInputElement;
}

function holdsRows(element: Element): boolean {
  return element.querySelector(ROWS) !== null;
}

function isSameSight(before: Sight, now: Sight): boolean {
  return (
    before.length === now.length &&
    now.every(({ row, top, bottom }, at) => {
      const other = before[at];
      return other?.row === row && other.top === top && other.bottom === bottom;
    })
  );
}
