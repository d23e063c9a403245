/** Says in lists of playbooks how far a reader has come. */
import { progressOf } from './progress-store.ts';

for (const place of document.querySelectorAll<HTMLElement>('[data-progress]')) {
  const steps = place.dataset['steps']?.split(' ') ?? [];
  const done = progressOf(place.dataset['progress'] ?? '').filter((id) =>
    steps.includes(id),
  ).length;
  if (done > 0) place.textContent = `${String(done)} of ${String(steps.length)} done`;
}
