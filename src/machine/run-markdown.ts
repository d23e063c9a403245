/** The samples of an issue and what running them gave, as Markdown. */
import type { Issue } from '../catalog/catalog.ts';
import type { Sample, SampleFile } from '../catalog/samples.ts';
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

/** @param how how it was run, as Markdown */
export function runSection({ proof }: Issue, how: string): string {
  const checks = proof.checks.map((check) => {
    const outcomes = ROLES.flatMap((role) => {
      const outcome = check[role];
      if (!outcome) return [];
      return [
        `${ROLE_HEADINGS[role]}: ${outcome.holds ? 'holds' : 'fails'}; ${plain(outcome.gave)}`,
      ];
    });
    return item(`${plainBlock(check.what)}\n${list(outcomes)}`);
  });
  return section(
    'What was run',
    how,
    `Run by hand on ${proof.ran} with ${proof.with.map(plain).join(', ')}.`,
    checks.join('\n'),
    proof.output === undefined
      ? undefined
      : joined('What the failing run printed:', fence(proof.output, 'text')),
  );
}

/** Code inside a line, between more backticks than it has in a row. */
function inlineCode(code: string): string {
  const runs = [...code.matchAll(/`+/g)].map(([run]) => run.length);
  const marks = '`'.repeat(Math.max(0, ...runs) + 1);
  const space = /^`|`$|^ .* $/.test(code) ? ' ' : '';
  return `${marks}${space}${code}${space}${marks}`;
}
