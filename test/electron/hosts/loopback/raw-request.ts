import { connect } from "node:net";

/** An answer as it came over the wire. */
export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string };

/**
 * Sends bytes of one's own making to 127.0.0.1 and reads until the other side closes: an HTTP library would mend, or
 * refuse to send, exactly what an attacker sends. Status 0 where nothing was answered.
 */
export function sendRaw(port: number, lines: readonly string[], body = ""): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let received = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      received += text;
    });
    socket.on("error", reject);
    socket.on("close", () => {
      const [head = "", ...rest] = received.split("\r\n\r\n");
      resolve({ status: Number(head.split(" ")[1] ?? 0), head, body: rest.join("\r\n\r\n") });
    });
    const length = body === "" ? [] : [`Content-Length: ${Buffer.byteLength(body)}`];
    socket.write([...lines, ...length, "Connection: close", "", body].join("\r\n"));
  });
}
