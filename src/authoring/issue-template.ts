/** The `index.md` of an issue that nobody has written yet: every key that it needs, and words on what belongs there. */
import { stringify } from 'yaml';
import { SECTIONS } from '../catalog/anchors.ts';
import { PROOF_FILES } from '../catalog/issue-proof.ts';
import { KINDS, SERVICES, SEVERITIES, TOPICS, type Topic } from '../catalog/vocabulary.ts';
import { FIRST_TEST, type Runner } from './proof-template.ts';

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
export function issueTemplate(title: string, topics: readonly Topic[], runner: Runner): string {
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
# How both samples are run; /contribute/proofs/ of the site shows it with examples.
proof:
  # python (${PROOF_FILES.python}), sql (${PROOF_FILES.sql}), or none with \`why\` and \`until\` in place of the rest.
  runner: ${runner}
  # Where a sample of one file lies in its project: at: shop/models.py
  # Services that it needs: ${SERVICES.join(', ')}.
  needs: []
  # What the proof does, for a reader.
  how:
  # Each test that fails on before, with its exception and the first line of the message. All others pass.
  before:
    ${FIRST_TEST}: { raises: ${RAISES[runner]}, message: }
# The sections:
${SECTIONS.map(({ anchor, heading }) => `# ${heading}: ${HINTS[anchor]}`).join('\n')}
---
${SECTIONS.map(({ heading }) => `\n## ${heading}\n`).join('')}`;
}

/** What a test that finds something else raises. */
const RAISES: Record<Runner, string> = { python: 'AssertionError', sql: 'RowsDiffer' };

function flow(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}
