import { describe, expect, test } from 'vitest';
import { sampleResult } from '../../src/proofs/sample-result.ts';
import { readTranscript, type Ended } from '../../src/proofs/transcript.ts';

const NONCE = 'f00d';

function phases(outcome = 'passed') {
  return ['setup', 'call', 'teardown'].map((phase) => ({
    phase,
    outcome: phase === 'call' ? outcome : 'passed',
    xfail: false,
    source_read: [],
    output: '',
    error: null,
  }));
}

const TEST = { kind: 'test', name: 'test_a', timed_out: false, status: 0, distributions: [] };

const WHOLE = [
  { kind: 'collected', tests: ['test_a'] },
  { ...TEST, phases: phases() },
  { kind: 'end', rc: 0 },
];

function ended(messages: readonly object[], change: Partial<Ended> = {}): Ended {
  const channel = messages
    .map((message, index) => `${JSON.stringify({ n: NONCE, seq: index + 1, ...message })}\n`)
    .join('');
  return { channel, status: 0, killed: null, stderr: '', ...change };
}

const codeOf = (from: Ended): string | undefined => {
  const read = readTranscript(from, NONCE);
  return 'code' in read ? read.code : undefined;
};

test('a whole transcript is read', () => {
  const read = readTranscript(ended(WHOLE), NONCE);
  expect(read).toMatchObject({ collected: ['test_a'] });
  expect('code' in read ? read : [...sampleResult(read).tests]).toEqual([
    ['test_a', { kind: 'passed' }],
  ]);
});

describe('nothing of it counts', () => {
  const [collected = {}, tested = {}, end = {}] = WHOLE;
  test.each([
    ['where the sandbox was killed', ended(WHOLE, { killed: 'over 60 s' }), 'killed'],
    ['without a last word', ended([collected, tested]), 'no-end'],
    ['where it is empty', ended([]), 'no-end'],
    ['where the process ended otherwise', ended(WHOLE, { status: 1 }), 'status'],
    ['where a line is no JSON', ended(WHOLE, { channel: 'passed\n' }), 'foreign-bytes'],
    ['where a line is no message', ended([{ kind: 'verdict' }]), 'foreign-bytes'],
    ['where a line has another nonce', ended([{ ...collected, n: 'beef' }]), 'foreign-bytes'],
    ['where a line is missing', ended([collected, { ...end, seq: 3 }]), 'foreign-bytes'],
    ['where a line comes twice', ended([collected, { ...collected, seq: 1 }]), 'foreign-bytes'],
    ['where nothing was collected', ended([{ ...collected, tests: [] }, end]), 'no-tests'],
    ['where a test did not report', ended([collected, end]), 'not-run'],
    ['where a test reported twice', ended([collected, tested, tested, end]), 'not-run'],
    [
      'where the collection failed',
      ended([{ kind: 'collect', outcome: 'failed', text: 'E  boom' }, end]),
      'collection',
    ],
    [
      'where the module skipped itself',
      ended([{ kind: 'collect', outcome: 'skipped', text: '' }, end]),
      'skipped',
    ],
    ['where a test was left out', ended([{ kind: 'deselected', tests: ['b'] }, end]), 'deselected'],
  ])('%s', (_, from, code) => {
    expect(codeOf(from)).toBe(code);
  });
});

describe('a test came to', () => {
  const broken = phases();
  const cases: [string, object, string][] = [
    ['nothing in time', { ...TEST, phases: null, timed_out: true }, 'hung'],
    ['a dead process', { ...TEST, phases: null, status: 9 }, 'died'],
    ['a report of a process that died', { ...TEST, phases: phases(), status: 9 }, 'died'],
    ['a skip', { ...TEST, phases: phases('skipped') }, 'skipped'],
    [
      'an expected failure',
      { ...TEST, phases: broken.map((p) => ({ ...p, xfail: true })) },
      'skipped',
    ],
    [
      'a look at the source',
      { ...TEST, phases: broken.map((p) => ({ ...p, source_read: ['x'] })) },
      'source-read',
    ],
    [
      'a failing set-up',
      {
        ...TEST,
        phases: broken.map((p) => (p.phase === 'setup' ? { ...p, outcome: 'failed' } : p)),
      },
      'setup-fails',
    ],
    ['no tear-down', { ...TEST, phases: broken.slice(0, 2) }, 'setup-fails'],
  ];
  test.each(cases)('%s', (_, message, code) => {
    const [collected = {}, , end = {}] = WHOLE;
    const read = readTranscript(ended([collected, message, end]), NONCE);
    const result = 'code' in read ? undefined : sampleResult(read).tests.get('test_a');
    expect(result).toMatchObject({ kind: 'broken', code });
  });
});
