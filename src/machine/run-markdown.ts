/** The samples of an issue and what running them gave, as Markdown. */
import { ANCHORS } from '../catalog/anchors.ts';
import type { Issue } from '../catalog/catalog.ts';
import {
  failuresOf,
  failureText,
  proveCommand,
  runName,
  testSentence,
  testsOf,
} from '../catalog/proof-record.ts';
import type { Sample, SampleFile } from '../catalog/samples.ts';
import type { Evidence, EvidenceRun, TestOutcome } from '../catalog/schema/evidence.ts';
import { ROLES } from '../catalog/vocabulary.ts';
import { fence, item, joined, list, plain, plainBlock, section } from './markdown-text.ts';
import { ROLE_HEADINGS } from './words.ts';

export function samplesSection(issue: Issue): string {
  return section('Before and after', ...issue.samples.map((sample) => sampleBlock(sample, issue)));
}

function sampleBlock({ role, files }: Sample, { callouts, samples }: Issue): string {
  const before = samples.find((sample) => sample.role === 'before');
  const isSame = (file: SampleFile): boolean =>
    role !== 'before' &&
    (before?.files ?? []).some(({ title, code }) => title === file.title && code === file.code);
  const same = files.filter(isSame).map(({ title }) => inlineCode(title));
  const notes = callouts
    .filter((callout) => callout.in === role)
    .map(({ at, text }) => `${inlineCode(at)}: ${plain(text)}`);
  return joined(
    `### ${ROLE_HEADINGS[role]}`,
    role === 'advised' ? 'The review’s advice, written out fairly.' : undefined,
    ...files
      .filter((file) => !isSame(file))
      .flatMap(({ title, language, code }) => [`${inlineCode(title)}:`, fence(code, language)]),
    same.length > 0 ? `The same as before: ${same.join(', ')}.` : undefined,
    list(notes),
  );
}

/** @param full writes out the links of Markdown */
export function runSection(issue: Issue, full: (text: string) => string): string {
  const { proof, proofFile, evidence } = issue;
  if (proof.runner === 'none') {
    return section(
      HEADING,
      `Not executable: ${plain(proof.why)} The exemption ends on ${proof.until}.`,
    );
  }
  const command = fence(proveCommand(issue), 'shell');
  if (!evidence || !proofFile) {
    return section(HEADING, full(proof.how), 'Not run yet. This runs it:', command);
  }
  return section(
    HEADING,
    full(proof.how),
    ...evidence.runs.flatMap((run) => runBlocks(run, evidence)),
    `The proof, ${inlineCode(proofFile.title)}:`,
    fence(proofFile.code, proofFile.language),
    'To run it again:',
    command,
  );
}

const HEADING = ANCHORS.find(({ anchor }) => anchor === 'proof')?.label ?? '';

/** One environment: on what it ran, each test with its outcomes, and what the failing ones printed. */
function runBlocks(run: EvidenceRun, evidence: Evidence): string[] {
  const versions = Object.entries(run.versions).map(([name, version]) => `${name} ${version}`);
  const tests = testsOf(run).map(({ name, outcomes }) => {
    const lines = ROLES.flatMap((role) => {
      const outcome = outcomes[role];
      return outcome === undefined ? [] : [`${ROLE_HEADINGS[role]}: ${inWords(outcome)}`];
    });
    return item(`${plainBlock(testSentence(name))}\n${list(lines)}`);
  });
  const printed = failuresOf(run).flatMap(({ test, roles, excerpt }) => [
    `${roles.map((role) => ROLE_HEADINGS[role]).join(', ')}: ${plain(testSentence(test))}. It printed:`,
    fence(excerpt, 'text'),
  ]);
  const one = evidence.runs.length === 1;
  return [
    one ? '' : `### With ${plain(runName(run, evidence))}`,
    `Run on ${run.date} with ${versions.map(plain).join(', ')}.`,
    tests.join('\n'),
    ...printed,
  ];
}

function inWords(outcome: TestOutcome): string {
  return outcome === 'passed' ? 'passes' : `fails; ${plain(failureText(outcome))}`;
}

/** Code inside a line, between more backticks than it has in a row. */
function inlineCode(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const marks = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${marks}${space}${code}${space}${marks}`;
}
