// How long one stretch of work may hold up the window, in milliseconds.
const SLICE_MS = 30;

/**
 * Does a long piece of work in stretches, so that the window stays usable in between; gives the way to stop it.
 *
 * @param step does the next bit and gives false where nothing is left
 * @param pause is called after every stretch; `done` with the last
 */
export function workInSlices(step: () => boolean, pause: (done: boolean) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const work = () => {
    const until = performance.now() + SLICE_MS;
    let more = true;
    while (more && performance.now() < until) more = step();
    pause(!more);
    if (more) timer = setTimeout(work);
  };
  work();
  return () => clearTimeout(timer);
}
