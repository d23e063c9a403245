/**
 * Lets so many tasks run at a time; the others wait for their turn, first come, first served.
 *
 * @returns runs a task when its turn has come, and gives what the task gives
 */
export function inTurn(atOnce: number): <Result>(task: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
