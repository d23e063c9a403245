/** Runs the proof against one sample, in a sandbox of its own. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Sample } from '../catalog/samples.ts';
import { inputFiles, layFiles, singleFile } from './input-files.ts';
import type { ProofCase } from './proof-case.ts';
import { sampleResult, type SampleResult } from './sample-result.ts';
import { withInputFolder } from './sandbox/input-folder.ts';
import { runInSandbox } from './sandbox/run.ts';
import { readTranscript, type Refusal } from './transcript.ts';
import type { Environment, Workshop } from './workshop.ts';

const HARNESS = join(import.meta.dirname, 'harness');

/** How long a test may take, and all tests of one sample. */
const TEST_SECONDS = 20;
const SANDBOX_SECONDS = 60;

/** What decides the order of Python’s sets has to stand before it starts. */
const VARIABLES = {
  PYTHONPATH: '/harness',
  PYTHONHASHSEED: '0',
  PYTHONDONTWRITEBYTECODE: '1',
  PYTHONNOUSERSITE: '1',
};

export interface SampleRun {
  readonly environment: Environment;
  readonly workshop: Workshop;
  /** Whether every function of the sample is emptied first. */
  readonly hollow: boolean;
  readonly testSeconds?: number;
}

/** Runs the proof against a sample. What the sample does never throws here; it ends as a refusal. */
export async function runSample(
  proofCase: ProofCase,
  sample: Sample,
  { environment, workshop, hollow, testSeconds = TEST_SECONDS }: SampleRun,
): Promise<SampleResult | Refusal> {
  const { proof } = proofCase;
  const nonce = randomBytes(16).toString('hex');
  const job = {
    nonce,
    runner: proof.runner,
    at: singleFile(proofCase, sample),
    hollow,
    test_seconds: testSeconds,
  };
  // A proof in SQL always asks the database.
  const needs = new Set([...proof.needs, ...(proof.runner === 'sql' ? ['postgres' as const] : [])]);
  const services = [...needs].flatMap((name) => workshop.services.get(name)?.binds ?? []);
  const files = inputFiles(proofCase, sample);
  const ended = await withInputFolder(layFiles(files), (folder) =>
    runInSandbox({
      environment,
      binds: [
        { source: HARNESS, target: '/harness' },
        { source: folder, target: '/input' },
        ...services,
      ],
      command: ['/env/bin/python', '-B', '-m', 'proofkit'],
      variables: VARIABLES,
      input: `${JSON.stringify(job)}\n`,
      seconds: SANDBOX_SECONDS,
    }),
  );
  const transcript = readTranscript(ended, nonce);
  return 'code' in transcript ? transcript : sampleResult(transcript);
}
