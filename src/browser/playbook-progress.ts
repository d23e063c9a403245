import { keepProgress, progressOf } from './progress-store.ts';

/** The ticks of a playbook: how many are done, which step comes next, and a way to begin anew. */
class PlaybookProgress extends HTMLElement {
  get #boxes(): HTMLInputElement[] {
    return [...document.querySelectorAll<HTMLInputElement>('[data-step]')];
  }

  connectedCallback(): void {
    const playbook = this.dataset['playbook'] ?? '';
    const done = new Set(progressOf(playbook));
    for (const box of this.#boxes) {
      box.checked = done.has(box.dataset['step'] ?? '');
      box.addEventListener('change', () => {
        this.#keep(playbook);
      });
    }
    this.querySelector('[data-clear]')?.addEventListener('click', () => {
      for (const box of this.#boxes) box.checked = false;
      this.#keep(playbook);
    });
    this.#show();
  }

  #keep(playbook: string): void {
    const shown = new Set(this.#boxes.map((box) => box.dataset['step'] ?? ''));
    const ticked = this.#boxes.filter((box) => box.checked).map((box) => box.dataset['step'] ?? '');
    // Steps that a newer version no longer has stay stored, unless the reader clears everything.
    const gone = ticked.length > 0 ? progressOf(playbook).filter((id) => !shown.has(id)) : [];
    const kept = keepProgress(playbook, [...ticked, ...gone]);
    this.#show(kept ? '' : ' (this browser does not keep it)');
  }

  #show(remark = ''): void {
    const boxes = this.#boxes;
    const done = boxes.filter((box) => box.checked);
    const next = boxes.find((box) => !box.checked);
    const text = this.querySelector('[data-text]');
    if (text) text.textContent = `${String(done.length)} of ${String(boxes.length)} done${remark}`;
    const bar = this.querySelector('progress');
    if (bar) bar.value = done.length;
    const clear = this.querySelector<HTMLElement>('[data-clear]');
    if (clear) clear.hidden = done.length === 0;
    for (const [index, box] of boxes.entries()) {
      const link = this.querySelector(`[data-of="${CSS.escape(box.dataset['step'] ?? '')}"]`);
      const sign = link?.querySelector('.num');
      if (sign) {
        sign.textContent = box.checked ? '✓' : String(index + 1);
        sign.classList.toggle('done', box.checked);
      }
      if (box === next && done.length > 0) link?.setAttribute('aria-current', 'step');
      else link?.removeAttribute('aria-current');
    }
  }
}

customElements.define('playbook-progress', PlaybookProgress);
