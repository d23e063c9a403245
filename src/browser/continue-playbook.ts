import { allProgress } from './progress-store.ts';

interface PlaybookInfo {
  readonly slug: string;
  readonly title: string;
  readonly href: string;
  readonly steps: readonly { readonly id: string; readonly action: string }[];
}

/** On the home page: the way back into the playbook that was worked on last. */
class ContinuePlaybook extends HTMLElement {
  connectedCallback(): void {
    const playbooks = JSON.parse(this.dataset['playbooks'] ?? '[]') as PlaybookInfo[]; // written by index.astro
    const begun = Object.entries(allProgress()).sort(([, a], [, b]) => b.changed - a.changed);
    for (const [slug, { done }] of begun) {
      const playbook = playbooks.find((candidate) => candidate.slug === slug);
      const next = playbook?.steps.find(({ id }) => !done.includes(id));
      if (!playbook || !next) continue;
      const link = document.createElement('a');
      link.href = `${playbook.href}#${next.id}`;
      link.textContent = `Continue: ${playbook.title}`;
      const step = document.createElement('span');
      step.className = 'note';
      step.textContent = `Step ${String(playbook.steps.indexOf(next) + 1)} of ${String(playbook.steps.length)}: ${next.action}`;
      this.replaceChildren(link, step);
      this.hidden = false;
      return;
    }
  }
}

customElements.define('continue-playbook', ContinuePlaybook);
