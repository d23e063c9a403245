import type { Diagnostic, Place } from '../catalog/diagnostic.ts';
import type { Entries } from '../catalog/load.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import { startOf } from '../catalog/text-file.ts';
import { fault } from './check.ts';
import type { PastRegister, PastVersion } from './permalink-history.ts';

/**
 * What any commit that leads to the present one said of a number still holds:
 *
 * - the number stays in the register;
 * - its slug stays, or becomes one of its former slugs, and these stay;
 * - its day of publication stays;
 * - once withdrawn it stays withdrawn (why, and what replaces it, may be said better).
 *
 * A branch that took a number which another took first is rebased, so that the wrong meaning was never on the way.
 */
export function brokenPromises(
  past: readonly PastVersion[],
  register: Entries['permalinks'],
): Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { commit, register: then } of past) {
    for (const [number, was] of Object.entries(then)) {
      const diagnostic = brokenPromise(number, was, commit, register);
      // The newest commit that disagrees is the one to look at.
      if (diagnostic && !found.has(number)) found.set(number, diagnostic);
    }
  }
  return [...found.values()];
}

function brokenPromise(
  number: string,
  was: PastRegister[string],
  commit: string,
  { value, data, path }: Entries['permalinks'],
): Diagnostic | undefined {
  const is = value[number];
  const past = `in commit ${commit}`;
  if (!is) {
    const now = Object.entries(value).find(([, { slug }]) => slug === was.slug)?.[0];
    const moved = now === undefined ? '' : ` and is ${now} now`;
    const message = `RP-${number} is gone; it was “${was.slug}” ${past}${moved}`;
    const mend = 'Put the entry back; a page that has to go keeps its number with `withdrawn`.';
    return fault('permalink-vanished', startOf(path), message, mend);
  }
  const reused = (key: string, message: string, mend: string): Diagnostic => {
    const place: Place = data?.place([number, key]) ?? startOf(path);
    return fault('permalink-reused', place, message, mend);
  };
  const lost = [was.slug, ...was.formerSlugs].filter(
    (slug) => slug !== is.slug && !is.formerSlugs.includes(slug),
  );
  if (lost.length > 0) {
    return reused(
      'slug',
      `RP-${number} is “${is.slug}” and was “${lost.join('”, “')}” ${past}`,
      'Give the other issue a number of its own; if the issue was renamed, add the old slug to formerSlugs.',
    );
  }
  if (was.published !== undefined && was.published !== is.published) {
    const message = `RP-${number} was published on ${was.published} ${past}, not ${is.published}`;
    return reused('published', message, `Put ${was.published} back.`);
  }
  if (was.withdrawn !== undefined && !is.withdrawn) {
    const message = `RP-${number} was withdrawn ${past}`;
    return reused(
      'slug',
      message,
      'Put `withdrawn` back and publish the issue under a new number.',
    );
  }
  return undefined;
}

/** The slugs whose numbers are gone. */
export function vanishedSlugs(then: PastRegister, now: Permalinks): string[] {
  return Object.entries(then).flatMap(([number, { slug }]) => (now[number] ? [] : [slug]));
}
