/** Which issues are proven: those named, those whose evidence is of something else, or all. */
import { closestName } from '../catalog/closest-name.ts';
import type { IssueFolder } from '../catalog/issue-folder.ts';
import type { LoadedCatalog } from '../catalog/load.ts';
import { startOf } from '../catalog/text-file.ts';
import type { ProofFault } from './faults.ts';
import { proofCase, type ProofCase } from './proof-case.ts';

/** What a person asks for. */
export interface Asked {
  /** Slugs and numbers; where none are, published issues are meant. */
  readonly names: readonly string[];
  /** Also those whose evidence is of today’s inputs. */
  readonly all: boolean;
  /** One part of so many, for machines that share the work; counts from 1. */
  readonly shard?: { readonly part: number; readonly of: number };
}

export interface Selection {
  readonly cases: readonly ProofCase[];
  /** How many published proofs are left out because nothing of theirs changed. */
  readonly unchanged: number;
  /** The issues whose samples cannot be run. */
  readonly exempt: readonly IssueFolder[];
  readonly faults: readonly ProofFault[];
}

/** A name that nothing is called by. */
export class UnknownIssue extends Error {
  override readonly name = 'UnknownIssue';
}

/**
 * Selects what is to be proven.
 *
 * @throws UnknownIssue where a name is no issue’s
 */
export function select(loaded: LoadedCatalog, asked: Asked): Selection {
  const numbers = new Map(loaded.catalog.issues.map(({ slug, number }) => [slug, number]));
  const named = asked.names.map((name) => issueNamed(name, loaded, numbers));
  const issues = asked.names.length > 0 ? [...new Set(named)] : published(loaded);
  const mine = issues.filter((_, index) => inShard(index, asked.shard));
  const cases = mine.flatMap((issue) => proofCase(issue, numbers.get(issue.slug) ?? null) ?? []);
  const wanted = cases.filter(
    ({ inputs, recorded }) => asked.all || asked.names.length > 0 || recorded?.inputs !== inputs,
  );
  return {
    cases: wanted,
    unchanged: cases.length - wanted.length,
    exempt: mine.filter(({ frontmatter }) => frontmatter.proof.runner === 'none'),
    faults: [...unreadable(loaded, asked), ...mine.flatMap((issue) => unproven(issue, cases))],
  };
}

function published({ entries }: LoadedCatalog): IssueFolder[] {
  return entries.issues.filter(({ frontmatter }) => frontmatter.status === 'published');
}

function inShard(index: number, shard: Asked['shard']): boolean {
  return shard === undefined || index % shard.of === shard.part - 1;
}

const NUMBER = /^(?:rp-?)?(\d+)$/i;

function issueNamed(
  name: string,
  { entries }: LoadedCatalog,
  numbers: ReadonlyMap<string, number | null>,
): IssueFolder {
  const number = Number(NUMBER.exec(name)?.[1]);
  const slug = name.replace(/\/+$/, '').replace(/^.*\//, '');
  const issue = entries.issues.find((one) => one.slug === slug || numbers.get(one.slug) === number);
  if (issue) return issue;
  if (entries.unread.issues.has(slug)) {
    throw new UnknownIssue(
      `content/issues/${slug}/ cannot be read. \`npm run check\` says what is wrong with it.`,
    );
  }
  const guess = closestName(
    slug,
    entries.issues.map((one) => one.slug),
  );
  const mend = guess === undefined ? 'Name a slug or a number.' : `Did you mean ${guess}?`;
  throw new UnknownIssue(`There is no issue ${name}. ${mend}`);
}

/** Issues that cannot even be read are not silently left out of all. */
function unreadable({ entries }: LoadedCatalog, { names }: Asked): ProofFault[] {
  if (names.length > 0) return [];
  return [...entries.unread.issues].map((slug) => ({
    code: 'declaration',
    place: startOf(`content/issues/${slug}/index.md`),
    found: 'the issue cannot be read',
    mend: '`npm run check` says what is wrong with it.',
  }));
}

/** An issue that says it is proven, and whose proof cannot be read. */
function unproven(issue: IssueFolder, cases: readonly ProofCase[]): ProofFault[] {
  if (issue.frontmatter.proof.runner === 'none') return [];
  if (cases.some(({ slug }) => slug === issue.slug)) return [];
  return [
    {
      code: 'declaration',
      place: startOf(`${issue.folder}/index.md`),
      found: 'its proof is missing, or cannot be read',
      mend: '`npm run check` says what is wrong with it.',
    },
  ];
}
