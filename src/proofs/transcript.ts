/**
 * Reads what the recorder wrote: complete, in order and its own, or else nothing of it counts. The sample ran beside
 * the recorder, so every byte is looked at as a stranger’s.
 */
import { z } from 'zod';
import type { ProofFaultCode } from './faults.ts';

const error = z.object({
  type: z.string(),
  message: z.string(),
  text: z.string(),
  sqlstate: z.string().nullable(),
  raised_in: z.enum(['sample', 'proof', 'harness', 'library']),
  sample_line: z.tuple([z.string(), z.int(), z.string()]).nullable(),
  proof_line: z.tuple([z.int(), z.string()]).nullable(),
  missing: z.string().nullable(),
  missing_in_sample: z.boolean(),
  excerpt: z.string(),
  whole: z.string(),
});

export type RecordedError = z.output<typeof error>;

const phase = z.object({
  phase: z.enum(['setup', 'call', 'teardown']),
  outcome: z.enum(['passed', 'failed', 'skipped']),
  xfail: z.boolean(),
  source_read: z.array(z.string()),
  output: z.string(),
  error: error.nullable(),
});

const message = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lint'),
    line: z.int().positive(),
    column: z.int().positive(),
    text: z.string(),
  }),
  z.object({ kind: z.literal('input'), text: z.string() }),
  z.object({ kind: z.literal('collected'), tests: z.array(z.string()) }),
  z.object({ kind: z.literal('deselected'), tests: z.array(z.string()) }),
  z.object({ kind: z.literal('collect'), outcome: z.string(), text: z.string() }),
  z.object({ kind: z.literal('internal'), text: z.string() }),
  z.object({
    kind: z.literal('test'),
    name: z.string(),
    phases: z.array(phase).nullable(),
    timed_out: z.boolean(),
    /** The wait status of the test’s process; null where it had to be ended. */
    status: z.int().nullable(),
    distributions: z.array(z.string()),
  }),
  z.object({ kind: z.literal('end'), rc: z.int() }),
]);

const numbered = z.object({ n: z.string(), seq: z.int() });

type Message = z.output<typeof message>;
export type TestMessage = Extract<Message, { kind: 'test' }>;
export type LintMessage = Extract<Message, { kind: 'lint' }>;

/** Why nothing of a run counts. */
export interface Refusal {
  readonly code: ProofFaultCode;
  readonly found: string;
}

/** A run that was recorded to its end. */
export interface Transcript {
  readonly lint: readonly LintMessage[];
  /** Names, in the order of the file. */
  readonly collected: readonly string[];
  /** One for each that was collected. */
  readonly tests: readonly TestMessage[];
}

/** How the sandbox ended that the transcript came from. */
export interface Ended {
  readonly channel: string;
  readonly status: number | null;
  readonly killed: string | null;
  readonly stderr: string;
}

/**
 * Reads a transcript.
 *
 * @param nonce what the recorder was told to sign its lines with
 */
export function readTranscript(ended: Ended, nonce: string): Transcript | Refusal {
  if (ended.killed !== null) {
    return { code: 'killed', found: `the sandbox was ended: ${ended.killed}` };
  }
  const messages = ownMessages(ended.channel, nonce);
  if (!messages) {
    const found = 'the result channel carries bytes that the recorder did not write';
    return { code: 'foreign-bytes', found };
  }
  const end = messages.at(-1);
  if (end?.kind !== 'end') {
    const last = ended.stderr.trim().split('\n').slice(-3).join(' | ').slice(-400);
    const status = ended.status === null ? 'by a signal' : `with ${String(ended.status)}`;
    return { code: 'no-end', found: `the process ended ${status} before its last word: ${last}` };
  }
  if (end.rc !== ended.status) {
    const found = `the recorder said ${String(end.rc)}, the process ended with ${String(ended.status)}`;
    return { code: 'status', found };
  }
  return refusalIn(messages) ?? transcriptOf(messages);
}

/** The messages, where each parses and carries the nonce and the next number; otherwise undefined. */
function ownMessages(channel: string, nonce: string): Message[] | undefined {
  const messages: Message[] = [];
  for (const line of channel.split('\n').filter((text) => text !== '')) {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      return undefined;
    }
    const signed = numbered.safeParse(value);
    const read = message.safeParse(value);
    if (!signed.success || !read.success) return undefined;
    if (signed.data.n !== nonce || signed.data.seq !== messages.length + 1) return undefined;
    messages.push(read.data);
  }
  return messages;
}

function refusalIn(messages: readonly Message[]): Refusal | undefined {
  for (const message of messages) {
    if (message.kind === 'collect') {
      const code = message.outcome === 'skipped' ? 'skipped' : 'collection';
      return { code, found: `proof.py was not collected: ${message.text.trim()}` };
    }
    if (message.kind === 'input') return { code: 'sample-files', found: message.text };
    if (message.kind === 'internal') return { code: 'internal', found: message.text.trim() };
    if (message.kind === 'deselected') {
      return { code: 'deselected', found: `left out: ${message.tests.join(', ')}` };
    }
  }
  return undefined;
}

function transcriptOf(messages: readonly Message[]): Transcript | Refusal {
  const lint = messages.filter((message) => message.kind === 'lint');
  const collected = messages.find((message) => message.kind === 'collected')?.tests ?? [];
  const tests = messages.filter((message) => message.kind === 'test');
  if (collected.length === 0) return { code: 'no-tests', found: 'no test was collected' };
  const once = new Set(tests.map(({ name }) => name));
  const missing = collected.filter((name) => !once.has(name));
  if (missing.length > 0) return { code: 'not-run', found: `no report of ${missing.join(', ')}` };
  if (tests.length !== collected.length || new Set(collected).size !== collected.length) {
    return { code: 'not-run', found: 'a test reported more than once' };
  }
  return { lint, collected, tests };
}
