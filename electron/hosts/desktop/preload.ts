import { contextBridge, ipcRenderer } from "electron";
import type { DesktopBridge } from "../../../shared/contract/bridge.ts";
import { CHANNELS } from "./channel-names.ts";

// The page gets these functions and nothing of Electron: no ipcRenderer, no channel to choose, no event object.
const bridge: DesktopBridge = {
  call: (id, method, params) => ipcRenderer.invoke(CHANNELS.call, { id, method, params }),
  cancel: (id) => ipcRenderer.invoke(CHANNELS.cancel, { id }),
  upload: (name, bytes) => ipcRenderer.invoke(CHANNELS.upload, { name, bytes }),
  save: (download, name) => ipcRenderer.invoke(CHANNELS.save, { download, name }),
  open: (place, what) => ipcRenderer.invoke(CHANNELS.open, { place, what }),
  listen(heard) {
    const pass = (_event: unknown, event: unknown) => heard(event);
    ipcRenderer.on(CHANNELS.event, pass);
    return () => ipcRenderer.removeListener(CHANNELS.event, pass);
  },
};

contextBridge.exposeInMainWorld("duizhao", bridge);
