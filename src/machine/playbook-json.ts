/** Playbooks as JSON. Keys stand in a fixed order and lists in the catalogue's. */
import { playbookPath } from '../catalog/addresses.ts';
import type { Playbook } from '../catalog/catalog.ts';
import {
  markdownPath,
  PLAYBOOK_SCHEMA,
  playbookJsonPath,
  PLAYBOOKS_SCHEMA,
  type MachineContext,
} from './context.ts';
import { headOf, numbersOf, textOrNull } from './json-parts.ts';
import { withFullLinks } from './own-links.ts';
import type { PlaybookEntryJson, PlaybookFile, PlaybooksFile } from './playbook-schema.ts';
import { cutAtFirstHeading } from './prose-parts.ts';

/** `/api/playbooks.json`: every playbook. */
export function playbooksFile(context: MachineContext): PlaybooksFile {
  return {
    ...headOf(PLAYBOOKS_SCHEMA, context),
    playbooks: context.catalog.playbooks.map((playbook) => playbookEntry(playbook, context)),
  };
}

/** `/api/playbooks/<slug>.json`: all that the page says. */
export function playbookFile(playbook: Playbook, context: MachineContext): PlaybookFile {
  const path = playbookPath(playbook.slug);
  const full = (text: string): string => withFullLinks(text, path, context.url);
  const at = (id: string): string => `${context.url(path)}#${id}`;
  const { before, after } = cutAtFirstHeading(playbook.body);
  return {
    ...headOf(PLAYBOOK_SCHEMA, context),
    ...playbookEntry(playbook, context),
    needs: playbook.needs,
    issues: numbersOf(playbook.issues),
    intro: textOrNull(full(before)),
    steps: playbook.steps.map(({ id, action, why, how, issues, check, expect, undo }, index) => ({
      id,
      position: index + 1,
      url: at(id),
      action: full(action),
      why: full(why),
      how: how === undefined ? null : full(how),
      issues: numbersOf(issues),
      check: full(check),
      expect: full(expect),
      undo: full(undo),
    })),
    exercises: playbook.exercises.map(({ id, question, answer, issue }) => ({
      id,
      url: at(id),
      question: full(question),
      answer: full(answer),
      issue: issue?.number ?? null,
    })),
    ending: textOrNull(full(after)),
  };
}

function playbookEntry(playbook: Playbook, { url }: MachineContext): PlaybookEntryJson {
  const { slug, title, summary, audience, minutes, reading, topics, updated } = playbook;
  const path = playbookPath(slug);
  return {
    slug,
    url: url(path),
    markdown: url(markdownPath(path)),
    json: url(playbookJsonPath(slug)),
    title,
    summary,
    audience,
    minutes,
    place: reading?.place ?? null,
    topics,
    updated,
    counts: {
      steps: playbook.steps.length,
      exercises: playbook.exercises.length,
      issues: numbersOf(playbook.issues).length,
    },
  };
}
