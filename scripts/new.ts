/**
 * Begins an issue: a folder with everything that it needs, to be filled in.
 *
 *   npm run new -- <slug> [--title "…"] [--topic security]… [--language python]
 */
import { parseArgs } from 'node:util';
import { createIssue } from '../src/authoring/new-issue.ts';
import { runScript } from '../src/setup/user-fault.ts';

const USAGE = 'Usage: npm run new -- <slug> [--title "…"] [--topic security] [--language python]';

await runScript(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      title: { type: 'string' },
      topic: { type: 'string', multiple: true },
      language: { type: 'string' },
      debug: { type: 'boolean' },
    },
  });
  const [slug, ...rest] = positionals;
  if (slug === undefined || rest.length > 0) throw new Error(USAGE);
  const { title, topic: topics, language } = values;
  const files = await createIssue(process.cwd(), { slug, title, topics, language });
  console.log(
    [
      'Created:',
      ...files.map((file) => `  ${file}`),
      'Next:',
      '  1. Write both samples and the proof, which fails on the first and passes on the second.',
      `  2. \`npm run prove -- ${slug}\` runs both and records what they gave.`,
      '  3. Fill in index.md; `npm run check` says what is left.',
      '  4. Look at it with `npm run dev`.',
      `  5. \`npm run publish -- ${slug}\` gives it its number.`,
    ].join('\n'),
  );
});
