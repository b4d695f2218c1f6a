/**
 * What comes when the table is there and the window has nothing else to do: the picture of the whole, the counts in the
 * bar, what the plans of a row have in common.
 */
const BESIDE = ".birds-eye, .compare-bar, .digest";
/** The same after a leap: the outline follows a moment after the table, when another row is read no more. */
export const BESIDE_A_LEAP = `${BESIDE}, .compare-outline`;
/** So many frames without a change in the page, and nothing more is on its way. */
const QUIET_FRAMES = 10;

/**
 * Does something to the page and waits until it has come to rest. Gives the milliseconds until the frame with the last
 * change of the table was painted: until the frame after that one began.
 */
export async function whenPainted(host: HTMLElement, act: () => void, beside: string = BESIDE): Promise<number> {
  await new Promise(requestAnimationFrame);
  let changed = true;
  let drawn = false;
  let quiet = 0;
  let painted = 0;
  const observer = new MutationObserver((records) => {
    changed ||= records.some((record) => !isSame(record) && !standsBeside(record.target, beside));
  });
  observer.observe(host, { subtree: true, childList: true, characterData: true, attributes: true });
  // A message sent from a frame's callback arrives when the frame is drawn, with all that observers of sizes changed in it.
  const afterFrame = new MessageChannel();
  afterFrame.port1.onmessage = () => {
    drawn = changed;
    changed = false;
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
  observer.disconnect();
  afterFrame.port1.close();
  return painted;
}

/** At every drawing React sets the type of a field anew, and takes its name away and gives it the same again. */
function isSame({ target, attributeName }: MutationRecord): boolean {
  return (attributeName === "name" || attributeName === "type") && target instanceof HTMLInputElement;
}

function standsBeside(target: Node, beside: string): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  return element !== null && element.closest(beside) !== null;
}
