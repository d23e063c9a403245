/** Begins an issue. */
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closestName } from '../catalog/closest-name.ts';
import { readContent } from '../catalog/content-files.ts';
import { readPermalinks } from '../catalog/registers.ts';
import { LANGUAGES, languageNamed } from '../catalog/samples.ts';
import { TOPICS, type Topic } from '../catalog/vocabulary.ts';
import { issueTemplate } from './issue-template.ts';
import { faultsOfNewSlug, issueFolder } from './new-slug.ts';
import { proofTemplate, runnerFor } from './proof-template.ts';
import { Refusal } from './refusal.ts';

export interface NewIssue {
  readonly slug: string;
  /** By default the slug's words. */
  readonly title?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  /** By default Python. */
  readonly language?: string | undefined;
}

/**
 * Creates the folder of an issue, a draft with everything that it needs, to be filled in.
 *
 * @param root absolute path of the repository
 * @returns the paths of the files, relative to the root
 * @throws Refusal where the slug is bad or taken, or a topic or language is not known
 */
export async function createIssue(root: string, wanted: NewIssue): Promise<readonly string[]> {
  const { slug, title = wordsOf(slug), topics = [], language = 'python' } = wanted;
  const register = readPermalinks(await readContent(root));
  if (!register.whole) {
    throw new Refusal([
      `${register.path} cannot be read. Run \`npm run check\` and mend it first.`,
    ]);
  }
  const ending = endingOf(language);
  const faults = [
    ...(await faultsOfNewSlug(root, slug, register.value)),
    ...topics.flatMap((topic) => faultOfName('topic', topic, TOPICS)),
    ...(ending === undefined ? faultOfName('language of samples', language, SAMPLE_LANGUAGES) : []),
    ...(title.includes('\n') ? ['The title has several lines. Give it in one.'] : []),
  ];
  if (faults.length > 0 || ending === undefined) throw new Refusal(faults);
  const known = TOPICS.filter((topic): topic is Topic => topics.includes(topic));
  const inOrder = known.sort((a, b) => topics.indexOf(a) - topics.indexOf(b));
  const runner = runnerFor(ending);
  const proof = proofTemplate(runner);
  const texts = {
    'index.md': issueTemplate(title, inOrder, runner),
    [`before${ending}`]: '',
    [`after${ending}`]: '',
    [proof.name]: proof.text,
  };
  await writeFolder(root, slug, texts);
  return Object.keys(texts).map((name) => `${issueFolder(slug)}/${name}`);
}

/** The folder appears with all its files, so that a server that watches never reads half of it. */
async function writeFolder(
  root: string,
  slug: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const draft = join(root, '.cache', `new-${slug}-${String(process.pid)}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const [name, text] of Object.entries(texts)) await writeFile(join(draft, name), text);
    await mkdir(join(root, 'content', 'issues'), { recursive: true });
    await rename(draft, join(root, issueFolder(slug)));
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const SAMPLE_LANGUAGES = Object.entries(LANGUAGES)
  .filter(([, { endings }]) => endings.length > 0)
  .map(([name]) => name);

/** The ending of a sample’s file: `.py`; that of a Dockerfile stands behind a dot as well. */
function endingOf(language: string): string | undefined {
  const known = languageNamed(language);
  const ending = known && LANGUAGES[known].endings[0];
  return ending === undefined || ending.startsWith('.') ? ending : `.${ending}`;
}

function faultOfName(what: string, name: string, known: readonly string[]): string[] {
  if (known.includes(name)) return [];
  const guess = closestName(name, known);
  return [
    `Unknown ${what} “${name}”. ${guess ? `Did you mean “${guess}”?` : `Name one of ${known.join(', ')}.`}`,
  ];
}

function wordsOf(slug: string): string {
  return slug.replaceAll('-', ' ').replace(/^./, (letter) => letter.toUpperCase());
}
