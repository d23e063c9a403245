/**
 * Gives issues their numbers, renames them, and withdraws numbers; one of the three at a time.
 *
 *   npm run publish -- <slug>…
 *   npm run publish -- --rename <old> <new>
 *   npm run publish -- --withdraw <slug> --why "…" [--replaced-by RP-n]
 */
import { parseArgs } from 'node:util';
import { publishIssues } from '../src/authoring/publish-issues.ts';
import { renameIssue } from '../src/authoring/rename-issue.ts';
import { withdrawIssue } from '../src/authoring/withdraw-issue.ts';
import { numberName, permalinkPath } from '../src/catalog/addresses.ts';
import { formatPlace } from '../src/catalog/diagnostic.ts';
import { runScript } from '../src/setup/user-fault.ts';

const USAGE = `Usage: npm run publish -- <slug> [<slug>…]
       npm run publish -- --rename <old> <new>
       npm run publish -- --withdraw <slug> --why "…" [--replaced-by RP-n]`;
const NEXT = 'Next: `npm run check`.';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rename: { type: 'boolean', default: false },
      withdraw: { type: 'boolean', default: false },
      why: { type: 'string' },
      'replaced-by': { type: 'string' },
      debug: { type: 'boolean' },
    },
  });
  const { rename, withdraw, why, 'replaced-by': replacedBy } = values;
  const root = process.cwd();
  const today = new Date().toISOString().slice(0, 10);
  const [first, second] = positionals;
  const reasons = why !== undefined || replacedBy !== undefined;
  if (first === undefined || (rename && withdraw) || (reasons && !withdraw)) {
    throw new Error(USAGE);
  }
  if (rename) {
    if (second === undefined || positionals.length > 2) throw new Error(USAGE);
    console.log(await renamed(root, first, second));
  } else if (withdraw) {
    if (why === undefined || second !== undefined) throw new Error(USAGE);
    console.log(await withdrawn(root, { slug: first, why, replacedBy }, today));
  } else {
    const published = await publishIssues(root, positionals, today);
    console.log(
      published
        .map(({ number, slug, title }) => `${numberName(number)}  ${slug}  ${title}`)
        .join('\n'),
    );
  }
  console.log(NEXT);
});

async function renamed(root: string, from: string, to: string): Promise<string> {
  const { number, rewritten, unread } = await renameIssue(root, from, to);
  return [
    `“${from}” is now “${to}”.`,
    ...(number === null ? [] : [`${numberName(number)} keeps the old address.`]),
    ...(rewritten.length === 0
      ? ['Nothing else named it.']
      : ['Rewritten (places before the move):']),
    ...rewritten.map((place) => `  ${formatPlace(place)}`),
    ...unread.map((path) => `Not read, because it is broken; look there yourself: ${path}`),
    `Outside of content/: \`git grep -F ${from}\`.`,
  ].join('\n');
}

async function withdrawn(
  root: string,
  withdrawal: Parameters<typeof withdrawIssue>[1],
  today: string,
): Promise<string> {
  const { number, references } = await withdrawIssue(root, withdrawal, today);
  return [
    `${numberName(number)} is withdrawn; ${permalinkPath(number)} will say so.`,
    `Now delete content/issues/${withdrawal.slug}/ by hand.`,
    ...(references.length === 0 ? [] : ['These name it still; mend them:']),
    ...references.map((place) => `  ${formatPlace(place)}`),
  ].join('\n');
}
