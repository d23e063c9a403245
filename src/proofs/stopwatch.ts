/** How long something took, from the first start to the last end, waiting for a turn before it left out. */
export class Stopwatch {
  #start: number | undefined;
  #end = 0;

  async around<Result>(task: () => Promise<Result>): Promise<Result> {
    this.#start ??= performance.now();
    try {
      return await task();
    } finally {
      this.#end = performance.now();
    }
  }

  get milliseconds(): number {
    return this.#start === undefined ? 0 : this.#end - this.#start;
  }
}
