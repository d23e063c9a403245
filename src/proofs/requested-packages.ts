import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ENVIRONMENTS = join(import.meta.dirname, 'environments');

/** The packages that an environment asks for by name, normalised; not those that come along with them. */
export function requestedPackages(environment: string): ReadonlySet<string> {
  const text = readFileSync(join(ENVIRONMENTS, `${environment}.in`), 'utf8');
  const names = [...text.matchAll(/^[A-Za-z0-9][\w.-]*/gm)].map(([name]) => normalised(name));
  return new Set(names);
}

/** A package’s name as indices compare it (PEP 503). */
export function normalised(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-');
}
