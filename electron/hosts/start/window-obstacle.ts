/** Why no window can be opened here, or null where one can. */
export type WindowObstacle = "root" | "no-display";

/**
 * Chromium and Electron refuse to run as root, as their sandbox does not work there, and the sandbox is never turned
 * off. On Linux a window also needs a display to appear on.
 */
export function windowObstacle(): WindowObstacle | null {
  if (process.getuid?.() === 0) return "root";
  if (process.platform === "linux" && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return "no-display";
  return null;
}
