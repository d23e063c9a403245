/** Gives an issue another slug, everywhere. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../catalog/content-files.ts';
import type { Place } from '../catalog/diagnostic.ts';
import { loadCatalog } from '../catalog/load.ts';
import {
  formatRegister,
  ownerOf,
  REGISTER_PATH,
  withEntry,
} from '../catalog/permalink-register.ts';
import { alone, applyChanges, type Change } from './changes.ts';
import { faultsOfUnknown, unreadFiles, wholeRegister } from './known-issues.ts';
import { faultsOfNewSlug, issueFolder } from './new-slug.ts';
import { referencesTo, type Reference } from './references-to.ts';
import { Refusal } from './refusal.ts';
import { edited } from './text-edits.ts';

/** What a rename did. */
export interface Renamed {
  /** The number whose former address the old slug is now; null for an issue that has none. */
  readonly number: number | null;
  /** Where the old slug stood; places are those before the folder was moved. */
  readonly rewritten: readonly Place[];
  /** Files that could not be read, in which the old slug may stand still. */
  readonly unread: readonly string[];
}

/**
 * Renames an issue: moves its folder, keeps its old address in the register, and rewrites what names it.
 *
 * @param root absolute path of the repository
 * @throws Refusal where there is no such issue or the new slug is bad or taken; then nothing is changed
 */
export function renameIssue(root: string, from: string, to: string): Promise<Renamed> {
  return alone(root, async () => {
    const loaded = await loadCatalog(root);
    const permalinks = wholeRegister(loaded);
    const faults = [
      ...faultsOfUnknown(from, loaded),
      ...(await faultsOfNewSlug(root, to, permalinks)),
    ];
    if (faults.length > 0) throw new Refusal(faults);

    const references = referencesTo(from, loaded.entries, await readContent(root));
    const changes: Change[] = await rewrites(root, references, from, to);
    changes.push({ kind: 'move', from: issueFolder(from), to: issueFolder(to) });
    const owner = ownerOf(permalinks, from);
    const entry = owner?.current ? permalinks[String(owner.number)] : undefined;
    if (owner && entry) {
      const moved = { ...entry, slug: to, formerSlugs: [...entry.formerSlugs, from] };
      const text = formatRegister(withEntry(permalinks, owner.number, moved));
      changes.push({ kind: 'write', path: REGISTER_PATH, text });
    }
    await applyChanges(root, changes);
    return {
      number: entry && owner ? owner.number : null,
      rewritten: references.map(({ place }) => place),
      unread: unreadFiles(loaded).filter((path) => !path.startsWith(`${issueFolder(from)}/`)),
    };
  });
}

/** The texts of all files that name the issue, with its new slug. */
async function rewrites(
  root: string,
  references: readonly Reference[],
  from: string,
  to: string,
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const [path, found] of Map.groupBy(references, ({ place }) => place.file)) {
    const raw = await readFile(join(root, path), 'utf8');
    const edits = found.map(({ place, text }) => ({
      place,
      from: text,
      to: text.slice(0, -from.length) + to,
    }));
    changes.push({ kind: 'write', path, text: edited(raw, edits) });
  }
  return changes;
}
