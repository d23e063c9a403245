/** What something cost that was run. */

export interface Cost {
  readonly seconds: number;
  /** Of processors, those of the command and its descendants; null where the system does not tell. */
  readonly processorSeconds: number | null;
  /** The highest memory of the whole tree of processes that was seen, in bytes. */
  readonly peak: number;
}

/** The best of each measure. */
export function bestOf(costs: readonly Cost[]): Cost {
  const processor = costs.flatMap(({ processorSeconds }) => processorSeconds ?? []);
  return {
    seconds: Math.min(...costs.map(({ seconds }) => seconds)),
    processorSeconds: processor.length > 0 ? Math.min(...processor) : null,
    peak: Math.min(...costs.map(({ peak }) => peak)),
  };
}

export function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}

/** The processor time in words; nothing where it is not known. */
export function processorOf({ processorSeconds }: Cost): string {
  return processorSeconds === null ? '' : `${processorSeconds.toFixed(1)} s of processors`;
}

/** One cost to another by processor time, in words: what other load on the machine disturbs least. */
export function processorRatio(one: Cost, other: Cost): string {
  if (one.processorSeconds === null || other.processorSeconds === null) return '';
  return `${(one.processorSeconds / other.processorSeconds).toFixed(2)} × by processor time`;
}
