/** How long frames took, in milliseconds. */
export interface Frames {
  readonly times: readonly number[];
}

/** The next frame of the browser. */
export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Does something in each frame, and says how long each took until the next one could begin. */
export async function framesWhile(count: number, work: () => boolean | void): Promise<Frames> {
  const times: number[] = [];
  let before = await frame();
  for (let index = 0; index < count; index += 1) {
    if (work() === false) break;
    const now = await frame();
    times.push(now - before);
    before = now;
  }
  return { times };
}
