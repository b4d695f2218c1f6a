import { BrowserWindow } from "electron";
import { PAGE_ADDRESS } from "./page-address.ts";
import { brokenConfinement, CONFINEMENT } from "./window-preferences.ts";
import { readWindowSize, writeWindowSize } from "./window-size.ts";

/**
 * Opens the one window, empty as yet, and shows it once its page is drawn. Throws where the window does not keep its
 * page shut in as asked: better no window than one that documents could break out of.
 *
 * @param preload the built preload script
 * @param sizeFile where the window's size is remembered
 */
export function openWindow(preload: string, sizeFile: string): BrowserWindow {
  const { width, height, maximized, zoom } = readWindowSize(sizeFile);
  const window = new BrowserWindow({
    width,
    height,
    minWidth: 800,
    minHeight: 500,
    show: false,
    autoHideMenuBar: true,
    webPreferences: { ...CONFINEMENT, preload },
  });
  const broken = brokenConfinement(window.webContents);
  if (broken.length > 0) throw new Error(`The window does not hold its page: ${broken.join(", ")}.`);
  window.once("ready-to-show", () => {
    window.webContents.setZoomFactor(zoom);
    if (maximized) window.maximize();
    window.show();
  });
  window.on("close", () => writeWindowSize(sizeFile, sizeOf(window)));
  void window.loadURL(PAGE_ADDRESS);
  return window;
}

/** Brings a window to the front, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function sizeOf(window: BrowserWindow) {
  const { width, height } = window.getNormalBounds();
  return { width, height, maximized: window.isMaximized(), zoom: window.webContents.getZoomFactor() };
}
