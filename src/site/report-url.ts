declare const __REPO_URL__: string;

/** The repository of the site, where `REPO_URL` names it. */
const REPO_URL: string | undefined = __REPO_URL__ || undefined;

/**
 * The address of a prefilled report about a page, for the code hosts whose form is known (GitHub's is also Gitea's and
 * Forgejo's; GitLab has its own), or undefined where the site does not know its repository.
 */
export function reportUrl(path: string, title: string): string | undefined {
  if (REPO_URL === undefined) return undefined;
  const subject = `Error on “${title}”`;
  const text = `Page: ${path}\n\nWhat is wrong:\n\nWhat I ran, on which versions:\n`;
  const [form, query] = new URL(REPO_URL).hostname.includes('gitlab')
    ? ['/-/issues/new', { 'issue[title]': subject, 'issue[description]': text }]
    : ['/issues/new', { title: subject, body: text }];
  return `${REPO_URL}${form}?${new URLSearchParams(query).toString()}`;
}
