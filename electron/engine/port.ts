/** The engine process's end of the way to its host. */
export type Port = {
  post(message: unknown): void;
  /** Called once. `gone` comes when the host ends. */
  listen(heard: { readonly message: (value: unknown) => void; readonly gone: () => void }): void;
  /** Lets go of the way; then nothing keeps the process alive. */
  close(): void;
};

/** What Electron's utility process gives to its program. */
type ParentPort = {
  postMessage(message: unknown): void;
  on(event: "message", heard: (event: { readonly data: unknown }) => void): void;
};

/** The port of the host that started this process: Electron's main process, or a Node process that forked it. */
export function hostPort(): Port {
  const { parentPort } = process as { readonly parentPort?: ParentPort };
  return parentPort === undefined ? nodePort() : electronPort(parentPort);
}

function electronPort(parent: ParentPort): Port {
  return {
    post: (message) => parent.postMessage(message),
    // Electron ends a utility process together with its own.
    listen: ({ message }) => parent.on("message", ({ data }) => message(data)),
    close: () => process.exit(),
  };
}

function nodePort(): Port {
  if (process.send === undefined) throw new Error("The engine process is started by a host, not by hand.");
  return {
    // A host that has just ended is noticed by the end of the connection.
    post: (message) => void process.send?.(message, () => undefined),
    listen({ message, gone }) {
      process.on("message", message);
      process.on("disconnect", gone);
    },
    close() {
      if (process.connected) process.disconnect();
    },
  };
}
