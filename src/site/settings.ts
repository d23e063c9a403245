/** Where the site lives and who keeps it, from the environment; the one place that reads it. */

/** The address of the site, its path, and its repository. */
export interface SiteSettings {
  /** Origin such as `https://playbooks.example`, or undefined where nobody said where the site will be served. */
  readonly siteUrl: string | undefined;
  /** Path under which the site lives: `/` or `/name/`. */
  readonly basePath: string;
  /** The repository on a code host, or undefined. */
  readonly repoUrl: string | undefined;
}

/**
 * Reads `SITE_URL`, `BASE_PATH` and `REPO_URL`.
 *
 * A path in `SITE_URL` counts as base path where `BASE_PATH` is not set.
 *
 * @throws Error that names the variable, where a value is no http(s) address
 */
export function siteSettings(environment: Record<string, string | undefined>): SiteSettings {
  const site = parseUrl('SITE_URL', environment['SITE_URL']);
  const repository = parseUrl('REPO_URL', environment['REPO_URL']);
  const base = (environment['BASE_PATH'] ?? '') || (site?.pathname ?? '/');
  const trimmed = base.replaceAll(/^\/+|\/+$/g, '');
  return {
    siteUrl: site?.origin,
    basePath: trimmed === '' ? '/' : `/${trimmed}/`,
    repoUrl: repository?.href.replace(/\/+$/, '').replace(/\.git$/, ''),
  };
}

function parseUrl(name: string, value: string | undefined): URL | undefined {
  if (value === undefined || value === '') return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url;
  throw new Error(
    `${name} is “${value}”, expected an address like https://playbooks.example. Correct or unset it.`,
  );
}
