/** The browser has painted and has nothing else to do; or it has been busy for long. */
export function whenIdle(): Promise<unknown> {
  return new Promise((settle) => requestIdleCallback(settle, { timeout: 500 }));
}
