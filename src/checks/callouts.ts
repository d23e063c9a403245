import type { Diagnostic } from '../catalog/diagnostic.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { fault, type Check } from './check.ts';

/** A callout hangs at one line of its sample. */
export const callouts: Check = {
  name: 'callouts',
  run: ({ entries }: LoadedCatalog) => entries.issues.flatMap(calloutFaults),
};

function calloutFaults({ frontmatter, samples, data }: IssueFolder): Diagnostic[] {
  return frontmatter.callouts.flatMap((callout, index) => {
    const sample = samples.find(({ role }) => role === callout.in);
    const lines = (sample?.files ?? []).flatMap(({ title, code }) =>
      code.split('\n').flatMap((text, at) => (text.includes(callout.at) ? [{ title, at }] : [])),
    );
    // That “before” or “after” is absent is reported already.
    if (lines.length === 1 || (!sample && callout.in !== 'advised')) return [];
    const where = lines.map(({ title, at }) => `${title}:${String(at + 1)}`).join(', ');
    const found = sample ? `${String(lines.length)} lines of “${callout.in}”` : 'no sample';
    return [
      fault(
        'callout',
        data.place(['callouts', index, sample ? 'at' : 'in']),
        `Unexpected callout at “${callout.at}”: ${found} match${where ? ` (${where})` : ''}`,
        lines.length > 1
          ? 'Quote more of the one line that is meant.'
          : 'Copy the text of `at` from one line of the sample.',
      ),
    ];
  });
}
