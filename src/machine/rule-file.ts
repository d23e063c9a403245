import { stringify } from 'yaml';
import { numberName } from '../catalog/addresses.ts';
import type { Issue } from '../catalog/catalog.ts';

/** The rule of an issue as a file that ast-grep can run, named by its number; undefined where there is no rule. */
export function ruleFile({ rule, number, slug }: Issue): string | undefined {
  if (!rule) return undefined;
  const { alsoFinds: _alsoFinds, ...fields } = rule;
  return stringify(
    { id: number === null ? slug : numberName(number), ...fields },
    { lineWidth: 90 },
  );
}
