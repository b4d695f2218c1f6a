/** A part of the window, in pixels. */
export type Box = { readonly top: number; readonly left: number; readonly width: number; readonly height: number };

/** By how many pixels to scroll in this frame when the pointer is at a height: faster nearer the edge. */
export function autoscroll(frame: Box, y: number): number {
  const reach = 48;
  const above = frame.top + reach - y;
  const below = y - (frame.top + frame.height - reach);
  if (above > 0) return -Math.min(above, reach) / 3;
  return below > 0 ? Math.min(below, reach) / 3 : 0;
}

/** The part of a table that scrolls in which its rows are seen: under the heads. */
export function seenRows(frame: HTMLElement, top: number): Box {
  const edges = frame.getBoundingClientRect();
  return { left: edges.left, width: frame.clientWidth, top: edges.top + top, height: frame.clientHeight - top };
}
