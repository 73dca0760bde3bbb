// Counts the components that React renders, the way its developer tools do: a production build
// tells a hook about each commit. Has to be imported before React's renderer is.

interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
}

interface Root {
  readonly current: Fiber;
}

const performedWork = 1;
/** Function, class, forwardRef, memo and simple memo components. */
const componentTags = new Set([0, 1, 11, 14, 15]);

let isCounting = false;
let count = 0;

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount() {},
    onCommitFiberRoot(_: number, { current }: Root) {
      if (isCounting) countIn(current);
    },
  },
});

function countIn(fiber: Fiber): void {
  const before = fiber.alternate;
  const hasRendered = before === null || (fiber.flags & performedWork) !== 0;
  if (componentTags.has(fiber.tag) && hasRendered) count += 1;
  // Without new children everything below is as it was.
  if (before !== null && before.child === fiber.child) return;
  for (let child = fiber.child; child !== null; child = child.sibling) countIn(child);
}

/** How many components render until this is done. */
export async function countRenders(does: () => Promise<unknown>): Promise<number> {
  isCounting = true;
  count = 0;
  await does();
  isCounting = false;
  return count;
}
