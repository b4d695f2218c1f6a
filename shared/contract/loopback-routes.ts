// The paper between the loopback host and the page it serves: routes and header names. The page needs them before its
// schemas are loaded, so those stand by themselves.

export const LOOPBACK_ROUTES = {
  /** POST: a code for a session. Answers with its token and sets its cookie. */
  session: "/api/session",
  /** POST: a method and its arguments. Answers with a reply. */
  call: "/api/call",
  /** POST: the page's count of a call that is under way. That call still answers. */
  cancel: "/api/cancel",
  /** POST: a file's bytes, its name in a header. Answers with a reply. */
  upload: "/api/upload",
  /** POST: the id of a file that is held ready. Answers with its bytes, or with a reply that says why not. */
  download: "/api/download",
  /** GET: the engine's events as they happen, as server-sent events. */
  events: "/api/events",
  /** POST: asked by a second start for the same data folder, which proves that it may read the window note. */
  address: "/api/address",
} as const;

/** Bears the session's token. A page of another origin cannot send it without asking first, and asking is refused. */
export const TOKEN_HEADER = "X-Duizhao-Token";
/**
 * How many events the host had told: of an answer, when its call came; of the events' stream, when it began. An answer
 * with fewer than the stream may not know of what was told between them.
 */
export const EVENTS_HEADER = "X-Duizhao-Events";
/** Bears an uploaded file's name, as encodeURIComponent writes it. */
export const FILE_NAME_HEADER = "X-Duizhao-File-Name";
