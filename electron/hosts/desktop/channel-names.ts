/** The channels between the preload script and the main process; there are no others. */
export const CHANNELS = {
  call: "engine:call",
  cancel: "engine:cancel",
  upload: "engine:upload",
  save: "engine:save",
  open: "file:open",
  /** From the main process to the page. */
  event: "engine:event",
} as const;
