/** A playbook as a Markdown checklist, to take into an issue or a pull request. */
export function asChecklist(playbook: {
  readonly title: string;
  readonly url: string | undefined;
  readonly steps: readonly { readonly id: string; readonly action: string }[];
}): string {
  const { title, url, steps } = playbook;
  const head = url === undefined ? title : `[${title}](${url})`;
  const lines = steps.map(
    ({ id, action }) => `- [ ] ${url === undefined ? action : `[${action}](${url}#${id})`}`,
  );
  return `**${head}**\n\n${lines.join('\n')}\n`;
}
