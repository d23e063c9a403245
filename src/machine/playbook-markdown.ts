import { playbookPath } from '../catalog/addresses.ts';
import type { Exercise, Playbook, Step } from '../catalog/catalog.ts';
import { type MachineContext } from './context.ts';
import { item, joined, list, page, plain, plainBlock, section } from './markdown-text.ts';
import { withFullLinks } from './own-links.ts';
import { cutAtFirstHeading } from './prose-parts.ts';
import { issueLink, issueList, topicLinks } from './words.ts';

/** `/playbooks/<slug>.md`: a checklist of the steps, with all that the page says about each. */
export function playbookMarkdown(playbook: Playbook, context: MachineContext): string {
  const path = playbookPath(playbook.slug);
  const full = (text: string): string => withFullLinks(text, path, context.url);
  const { before, after } = cutAtFirstHeading(playbook.body);
  return page(
    `# ${plain(playbook.title)}`,
    plainBlock(playbook.summary),
    list([
      `For: ${plain(playbook.audience)}`,
      `Takes: about ${String(playbook.minutes)} minutes, in parts`,
      `Needs: ${playbook.needs.map(plain).join('; ')}`,
      `Topics: ${topicLinks(playbook.topics, context)}`,
      `Page: <${context.url(path)}>`,
    ]),
    full(before),
    section(
      'Steps',
      ...playbook.steps.map((step, index) => stepItem(step, index + 1, full, context)),
    ),
    ...playbook.exercises.map((exercise, index) =>
      exerciseSection(exercise, index + 1, full, context),
    ),
    full(after),
  );
}

function stepItem(
  step: Step,
  position: number,
  full: (text: string) => string,
  context: MachineContext,
): string {
  const guards = issueList(step.issues, context);
  return item(
    joined(
      `[ ] **Step ${String(position)}:** ${full(step.action)}`,
      full(step.why),
      step.how && full(step.how),
      guards && `Guards against:\n\n${guards}`,
      `Check:\n\n${full(step.check)}`,
      `Expect:\n\n${full(step.expect)}`,
      `To go back:\n\n${full(step.undo)}`,
    ),
  );
}

function exerciseSection(
  { question, answer, issue }: Exercise,
  position: number,
  full: (text: string) => string,
  context: MachineContext,
): string {
  return section(
    `Spot the bug, ${String(position)}`,
    full(question),
    `Answer:\n\n${full(answer)}`,
    issue ? `The page about it: ${issueLink(issue, context)}` : undefined,
  );
}
