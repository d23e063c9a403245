/** What one test came to, from the phases that were recorded of it. */
import type { Failure } from '../catalog/schema/evidence.ts';
import type { ProofFaultCode } from './faults.ts';
import type { RecordedError, TestMessage } from './transcript.ts';

/** A failure of the test itself, with what is shown of it. */
interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
  readonly printed: { readonly excerpt: string; readonly whole: string };
}

/** Neither passed nor failed in a way that says anything of the sample. */
interface Broken {
  readonly kind: 'broken';
  readonly code: ProofFaultCode;
  readonly found: string;
}

export type TestResult = { readonly kind: 'passed' } | Failed | Broken;

const broken = (code: ProofFaultCode, found: string): Broken => ({ kind: 'broken', code, found });

/** What a test came to. Only a failure of its body counts as one, with set-up and tear-down clean. */
export function testResult({ phases, timed_out, status }: TestMessage): TestResult {
  if (timed_out) return broken('hung', 'it did not end within its time');
  if (!phases || phases.length === 0 || status !== 0) {
    const how = status === null ? '' : ` (wait status ${String(status)})`;
    return broken('died', `its process ended${how} before it had reported`);
  }
  const read = phases.flatMap(({ source_read }) => source_read)[0];
  if (read !== undefined) return broken('source-read', `it read source: ${read}`);
  if (phases.some(({ xfail }) => xfail))
    return broken('skipped', 'it is marked as expected to fail');
  const skipped = phases.find(({ outcome }) => outcome === 'skipped');
  if (skipped) return broken('skipped', `it was skipped: ${skipped.error?.message ?? ''}`);
  const [setup, call, teardown] = (['setup', 'call', 'teardown'] as const).map((name) =>
    phases.find(({ phase }) => phase === name),
  );
  for (const around of [setup, teardown]) {
    if (around?.outcome === 'passed') continue;
    const name = around === setup ? 'set-up' : 'tear-down';
    if (around?.error?.raised_in === 'harness') return harnessFault(around.error);
    return broken(
      'setup-fails',
      `its ${name} failed${around?.error ? `: ${said(around.error)}` : ''}`,
    );
  }
  if (call?.outcome === 'passed') return { kind: 'passed' };
  if (!call?.error) return broken('died', 'its body did not report');
  return failed(call.error);
}

function failed(error: RecordedError): Failed | Broken {
  const { type, message, sqlstate, raised_in, sample_line, proof_line } = error;
  if (raised_in === 'harness') return harnessFault(error);
  // A missing package breaks any sample; a circular import among its own files is about the sample.
  if (type === 'builtins.ImportError' && !error.missing_in_sample) {
    return broken(
      'unexpected',
      `it cannot import ${error.missing ?? 'something'}, which is no file of the sample`,
    );
  }
  return {
    kind: 'failed',
    failure: { outcome: 'failed', type, message, sqlstate, raised_in, sample_line, proof_line },
    printed: { excerpt: error.excerpt, whole: error.whole },
  };
}

function harnessFault(error: RecordedError): Broken {
  return broken('harness', `a fixture could not do its work: ${said(error)}`);
}

function said({ type, message }: RecordedError): string {
  return `${type.replace(/^builtins\./, '')}: ${message}`;
}
