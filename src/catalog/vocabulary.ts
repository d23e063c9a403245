/** The fixed words of the domain: what a severity, a claim, a topic can be, and how each is said on a page. */

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const KINDS = ['defect', 'risk', 'gap', 'practice', 'process', 'question'] as const;

export const TOPICS = [
  'security',
  'migrations',
  'async',
  'data-integrity',
  'performance',
  'reliability',
  'testing',
  'configuration',
  'api-design',
  'observability',
  'maintainability',
  'tenancy',
] as const;
export type Topic = (typeof TOPICS)[number];

/**
 * Does the problem exist, as the review states it? `none`: the entry states nothing that can be checked;
 * `unchecked`: an imported finding that nobody has judged yet.
 */
export const CLAIMS = ['holds', 'partly', 'false', 'unverifiable', 'none', 'unchecked'] as const;
export type Claim = (typeof CLAIMS)[number];

/** Does following the review's advice solve it? */
export const ADVICE = [
  'holds',
  'incomplete',
  'fails',
  'needless',
  'none',
  'unverifiable',
  'unchecked',
] as const;
export type Advice = (typeof ADVICE)[number];

/** Why advice that fails, or that nobody needs, does so. */
export const FLAWS = ['misread', 'harmful', 'does-not-run', 'no-gain', 'nothing-wrong'] as const;
export type Flaw = (typeof FLAWS)[number];

export const SAYS = ['problem', 'advice', 'praise', 'question'] as const;
export const REASONS = ['noted', 'about-the-document', 'unverifiable'] as const;

/** The roles of samples, in the order in which a page shows them. */
export const ROLES = ['before', 'advised', 'after'] as const;
export type Role = (typeof ROLES)[number];

/** What a proof can ask for beside its Python environment, each started anew for every test. */
export const SERVICES = ['postgres', 'redis', 'pgbouncer'] as const;
export type Service = (typeof SERVICES)[number];

/** The phrase for a claim; null where there is no claim to speak of. */
export const CLAIM_PHRASES: Record<Claim, string | null> = {
  holds: 'claim holds',
  partly: 'claim partly right',
  false: 'claim wrong',
  unverifiable: 'claim cannot be checked',
  none: null,
  unchecked: 'claim not checked yet',
};

/** The phrase for the advice; null where the review gave none that could be judged. */
export const ADVICE_PHRASES: Record<Advice, string> = {
  holds: 'advice holds',
  incomplete: 'advice is incomplete',
  fails: 'advice fails',
  needless: 'advice not needed',
  none: 'no advice given',
  unverifiable: 'advice cannot be checked',
  unchecked: 'advice not checked yet',
};

export const MISSED_PHRASE = 'the review missed it';

/** What kind of entry a finding is in its review. */
export const SAYS_PHRASES: Record<(typeof SAYS)[number], string> = {
  problem: 'a problem',
  advice: 'advice',
  praise: 'praise',
  question: 'a question',
};

/** What each flaw of advice comes down to. */
export const FLAW_PHRASES: Record<Flaw, string> = {
  misread: 'it counts on something that the framework, database or protocol does not do',
  harmful: 'it brings a fault of its own, mostly a worse one',
  'does-not-run': 'it does not run as written: the call is gone, or never existed, or stops',
  'no-gain': 'it runs, costs something and gains nothing',
  'nothing-wrong': 'there was nothing to mend',
};

/** Why a finding has no page. */
export const REASON_PHRASES: Record<(typeof REASONS)[number], string> = {
  noted: 'noted here',
  'about-the-document': 'about the document',
  unverifiable: 'cannot be checked',
};
