/** The texts that a reviewer pastes into a pull request. Pure: runs in the browser, in the build and in tests. */

/** What the texts are made of. */
export interface Pasteable {
  /** `RP-14`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly severity: string;
  /** The question to ask, as Markdown, from “Spot it in review”. */
  readonly question: string;
  /** The permanent link, or undefined where the site does not know its address. */
  readonly url: string | undefined;
}

/** A Markdown link, or the plain name where there is no address: a link to localhost is worth nothing to others. */
export function asLink({ name, title, url }: Pasteable): string {
  return url === undefined ? name : `[${name}: ${escapeMarkdown(title)}](${url})`;
}

/** A comment for a pull request: severity, what breaks, the question, the link. */
export function asComment(issue: Pasteable): string {
  const { name, title, summary, severity, question, url } = issue;
  const head = url === undefined ? `**${name}: ${escapeMarkdown(title)}**` : `**${asLink(issue)}**`;
  return `${head} (${severity})\n\n${escapeMarkdown(summary)}\n\n> ${question.replaceAll('\n', '\n> ')}\n`;
}

/** Escapes what Markdown would take for markup: titles hold underscores and asterisks. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/([\\`*_[\]<>])/g, '\\$1');
}
