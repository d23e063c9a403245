/** Issues as JSON. Keys stand in a fixed order and lists in the catalogue's, so that equal content gives equal files. */
import { issuePath, numberName, permalinkPath } from '../catalog/addresses.ts';
import type { Permalinks } from '../catalog/schema/registers.ts';
import {
  ISSUE_SCHEMA,
  ISSUES_SCHEMA,
  isNumbered,
  issueJsonPath,
  numberedIssues,
  type MachineContext,
  type NumberedIssue,
} from './context.ts';
import { issueEntry } from './issue-entry.ts';
import type { IssueFile, IssuesFile, WithdrawnFile } from './issue-schema.ts';
import { headOf } from './json-parts.ts';
import { withFullLinks } from './own-links.ts';
import { ruleFile } from './rule-file.ts';
import { runJson } from './run-json.ts';
import { sectionsOf } from './sections.ts';

/** `/api/issues.json`: every published issue, by number. */
export function issuesFile(context: MachineContext): IssuesFile {
  return {
    ...headOf(ISSUES_SCHEMA, context),
    issues: numberedIssues(context).map((issue) => issueEntry(issue, context)),
  };
}

/** Every number that was ever given and is not a draft's, in order. */
export function numbers({ catalog, issues }: MachineContext): number[] {
  return Object.entries(catalog.permalinks)
    .filter(([, { slug, withdrawn }]) => withdrawn ?? issues.has(slug))
    .map(([number]) => Number(number))
    .sort((a, b) => a - b);
}

/** `/api/issues/<n>.json`: what a number means; undefined where it was never given. */
export function numberFile(
  number: number,
  context: MachineContext,
): IssueFile | WithdrawnFile | undefined {
  const permalink = context.catalog.permalinks[String(number)];
  if (permalink?.withdrawn) return withdrawnFile(number, permalink.withdrawn, context);
  const issue = permalink && context.issues.get(permalink.slug);
  return issue && isNumbered(issue) ? issueFile(issue, context) : undefined;
}

function issueFile(issue: NumberedIssue, context: MachineContext): IssueFile {
  const full = (text: string): string => withFullLinks(text, issuePath(issue.slug), context.url);
  const yaml = ruleFile(issue);
  return {
    ...headOf(ISSUE_SCHEMA, context),
    ...issueEntry(issue, context),
    sections: sectionsOf(issue).map(({ anchor, heading, markdown }) => ({
      anchor,
      heading,
      markdown: full(markdown),
    })),
    samples: issue.samples.map(({ role, files }) => ({
      role,
      files: files.map(({ title, language, code }) => ({ title, language, code })),
    })),
    rule:
      issue.rule && yaml !== undefined
        ? { tool: 'ast-grep', language: issue.rule.language, message: issue.rule.message, yaml }
        : null,
    run: runJson(issue, full),
    references: issue.references,
    corrections: issue.corrections.map(({ date, what }) => ({ date, what: full(what) })),
    withdrawn: null,
  };
}

function withdrawnFile(
  number: number,
  { date, why, replacedBy }: NonNullable<Permalinks[string]['withdrawn']>,
  context: MachineContext,
): WithdrawnFile {
  const { url } = context;
  return {
    ...headOf(ISSUE_SCHEMA, context),
    number,
    name: numberName(number),
    permalink: url(permalinkPath(number)),
    withdrawn: {
      date,
      why,
      replacedBy:
        replacedBy === null
          ? null
          : {
              number: replacedBy,
              name: numberName(replacedBy),
              json: url(issueJsonPath(replacedBy)),
            },
    },
  };
}
