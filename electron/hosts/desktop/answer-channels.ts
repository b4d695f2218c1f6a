import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import { type Answer, REFUSED } from "./channels.ts";
import { PAGE_ORIGIN } from "./page-address.ts";

/** Opens the channels to our own page: the main frame of this window, showing our origin. Anybody else is refused. */
export function answerChannels(page: WebContents, answers: ReadonlyMap<string, Answer>): void {
  for (const [channel, answer] of answers) {
    ipcMain.handle(channel, (event, message: unknown) => (comesFrom(page, event) ? answer(message) : REFUSED));
  }
}

function comesFrom(page: WebContents, { sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return sender === page && senderFrame === page.mainFrame && senderFrame.origin === PAGE_ORIGIN;
}
