/**
 * The values of a server-sent event stream, each one line of JSON after `data:`. Ends when the stream ends and throws
 * when it breaks. The browser's own EventSource cannot bear the token's header, so the stream is read by hand; comment
 * lines are the host's heartbeat.
 */
export async function* readEventStream(body: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line.startsWith("data: ")) yield JSON.parse(line.slice("data: ".length));
    }
  }
}
