/** The address of a path of the site, under the base path that it is built for. */
export function address(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

/** The address with the site's origin, or undefined where nobody said where the site will be served. */
export function fullAddress(path: string): string | undefined {
  const { SITE } = import.meta.env;
  return SITE ? new URL(address(path), SITE).href : undefined;
}
