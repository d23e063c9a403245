/** The `index.md` of an issue that nobody has written yet: every key that it needs, and words on what belongs there. */
import { stringify } from 'yaml';
import { SECTIONS } from '../catalog/anchors.ts';
import { KINDS, SEVERITIES, TOPICS, type Topic } from '../catalog/vocabulary.ts';

const HINTS: Record<(typeof SECTIONS)[number]['anchor'], string> = {
  problem: 'how it shows, with the error text word for word, then why it happens',
  fix: 'what makes the second sample right',
  rollout: 'the steps where data or traffic exist already, and the way back (may be left out)',
  'when-not': 'where it does not matter, and what the fix costs (may be left out)',
  detect: 'begins with a quotation, “> …?”: the question to paste into a review',
};

/**
 * The text of `index.md`. Keys without a value are faults that `npm run check` reports, each with its line.
 *
 * @param topics the first is the main one
 */
export function issueTemplate(title: string, topics: readonly Topic[]): string {
  return `---
# Lines that begin with # say what to fill in. Delete them as you go; \`npm run check\` says what is left.
# The problem, not its fix, in at most 70 characters.
${stringify({ title }, { lineWidth: 0 }).trimEnd()}
# What breaks, for whom: one sentence of at most 160 characters.
summary:
# A draft is seen in \`npm run dev\` alone; \`npm run publish\` changes this line.
status: draft
# ${SEVERITIES.join(', ')}: what it does where it strikes.
severity:
# ${KINDS.join(', ')}
kind:
# The first is the main one: ${TOPICS.join(', ')}.
topics: ${flow(topics)}
# Slugs of content/stacks.yaml.
stack: []
# What people type when they look for this, and the text below does not hold.
aliases: []
# At most four, https only: - { title: …, url: https://… }
references: []
# Slugs of other issues; one direction is enough.
related: []
# rule (write rule.yml beside this file), question, or a linter’s code like ruff:S105.
detect: [question]
proof:
  # The day on which you ran both samples, like 2026-11-21.
  ran:
  # What they ran on, with versions: [Python 3.13.1, Django 5.2.8]
  with: []
  # What you did to see it, so that a reader can do it again.
  how:
  # One to four, each with what either sample gave. At least one does not hold on before; all hold on after.
  checks:
    - what:
      before: { holds: false, gave: }
      after: { holds: true, gave: }
# The sections:
${SECTIONS.map(({ anchor, heading }) => `# ${heading}: ${HINTS[anchor]}`).join('\n')}
---
${SECTIONS.map(({ heading }) => `\n## ${heading}\n`).join('')}`;
}

function flow(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
