/** Why a command does nothing: what is wrong and what to do about it. Its message is printed as it stands. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  /** @param faults one sentence or two each, all of what stands against it */
  constructor(faults: readonly string[]) {
    super(
      faults.length === 1
        ? `${faults[0] ?? ''}\nNothing was changed.`
        : `${faults.map((fault) => `- ${fault}`).join('\n')}\nNothing was changed.`,
    );
  }
}
