const FRAMES = 60;
const STEP = 1200;
/** Two frames of a screen that draws sixty a second. */
const SLOW = 34;

/** Scrolls a table by a window's height a frame, up and down, and gives how long its frames took, in milliseconds. */
export async function scrollFast(table: Element): Promise<{ readonly frame: number; readonly slow: number }> {
  table.scrollTo({ top: 0, behavior: "instant" });
  const frames: number[] = [];
  let by = STEP;
  let before = await nextFrame();
  while (frames.length < FRAMES) {
    const at = table.scrollTop;
    table.scrollBy({ top: by, behavior: "instant" });
    if (table.scrollTop === at) by = -by;
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  const ordered = frames.sort((x, y) => x - y);
  return {
    frame: ordered[Math.floor(ordered.length / 2)] ?? 0,
    slow: ordered.filter((time) => time > SLOW).length / ordered.length,
  };
}

function nextFrame(): Promise<number> {
  return new Promise((settle) => requestAnimationFrame(settle));
}
