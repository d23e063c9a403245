/** Withdraws a number: its page goes, its meaning does not. */
import { numberName } from '../catalog/addresses.ts';
import { readContent } from '../catalog/content-files.ts';
import type { Place } from '../catalog/diagnostic.ts';
import { loadCatalog } from '../catalog/load.ts';
import {
  formatRegister,
  ownerOf,
  REGISTER_PATH,
  withEntry,
} from '../catalog/permalink-register.ts';
import { permalinksSchema, type Permalinks } from '../catalog/schema/registers.ts';
import { alone, applyChanges } from './changes.ts';
import { wholeRegister } from './known-issues.ts';
import { issueFolder } from './new-slug.ts';
import { referencesTo } from './references-to.ts';
import { Refusal } from './refusal.ts';

export interface Withdrawal {
  readonly slug: string;
  /** A full sentence for those who follow the number. */
  readonly why: string;
  /** What says it now: `RP-12`; undefined where nothing does. */
  readonly replacedBy?: string | undefined;
}

/** What a withdrawal did, and what is left to do by hand. */
export interface Withdrawn {
  readonly number: number;
  /** Where content beside its own folder still names the issue. */
  readonly references: readonly Place[];
}

/**
 * Marks a number as withdrawn. Nothing else is changed: the folder and what names it are mended by a person.
 *
 * @param root absolute path of the repository
 * @param today the day of the withdrawal, `2026-11-21`
 * @throws Refusal where the issue has no number, or the reason or the replacement will not do
 */
export function withdrawIssue(root: string, wanted: Withdrawal, today: string): Promise<Withdrawn> {
  const { slug, why } = wanted;
  return alone(root, async () => {
    const loaded = await loadCatalog(root);
    const permalinks = wholeRegister(loaded);
    const owner = ownerOf(permalinks, slug);
    const entry = owner?.current ? permalinks[String(owner.number)] : undefined;
    if (!owner || !entry) throw new Refusal([faultOfOwner(slug, owner?.number, permalinks)]);
    const { number } = owner;
    const replacedBy = replacement(wanted.replacedBy, number, permalinks);
    const changed = withEntry(permalinks, number, {
      ...entry,
      withdrawn: { date: today, why: why.trim(), replacedBy },
    });
    const valid = permalinksSchema.safeParse(changed);
    if (!valid.success) {
      throw new Refusal(
        valid.error.issues.map(({ path, message }) => `--${String(path.at(-1))}: ${message}.`),
      );
    }
    await applyChanges(root, [
      { kind: 'write', path: REGISTER_PATH, text: formatRegister(valid.data) },
    ]);
    const references = referencesTo(slug, loaded.entries, await readContent(root));
    return {
      number,
      references: references
        .map(({ place }) => place)
        .filter(({ file }) => !file.startsWith(`${issueFolder(slug)}/`)),
    };
  });
}

function faultOfOwner(slug: string, number: number | undefined, permalinks: Permalinks): string {
  if (number === undefined) return `“${slug}” has no number. A draft is deleted, not withdrawn.`;
  const owner = permalinks[String(number)];
  return owner?.withdrawn
    ? `${numberName(number)} was withdrawn on ${owner.withdrawn.date}.`
    : `“${slug}” is a former address of ${numberName(number)}; name it “${owner?.slug ?? ''}”.`;
}

/** The number of what replaces it. */
function replacement(
  name: string | undefined,
  withdrawn: number,
  permalinks: Permalinks,
): number | null {
  if (name === undefined) return null;
  const number = Number(/^(?:RP-)?([1-9]\d*)$/i.exec(name)?.[1]);
  const entry = permalinks[String(number)];
  if (number === withdrawn) throw new Refusal([`${numberName(number)} cannot replace itself.`]);
  if (entry && !entry.withdrawn) return number;
  throw new Refusal([
    entry
      ? `${numberName(number)} was withdrawn itself. Name what replaces both, or nothing.`
      : `There is no “${name}”. Name a number like RP-12 that stands in ${REGISTER_PATH}.`,
  ]);
}
