import { searchOf } from './explorer-address.ts';
import { cellKey, shadeOf, type View, type Wanted } from './explorer-view.ts';

/** Brings the numbers of the matrix of topics by severities up to date, and makes links of those that show something. */
export function showMatrix(matrix: Element, view: View, wanted: Wanted): void {
  const largest = Math.max(...view.cells.values(), 1);
  for (const cell of matrix.querySelectorAll<HTMLElement>('[data-topic]')) {
    const { topic = '', severity = '' } = cell.dataset;
    const count = view.cells.get(cellKey(topic, severity)) ?? 0;
    const { topic: topics = [], severity: severities = [] } = wanted.selection;
    const out =
      (topics.length > 0 && !topics.includes(topic)) ||
      (severities.length > 0 && !severities.includes(severity));
    cell.className = `shade-${String(shadeOf(count, largest))}`;
    cell.classList.toggle('out', out);
    showCell(cell, count, searchOf(withCell(wanted, topic, severity)), {
      label: `${String(count)} ${severity} in ${topic.replaceAll('-', ' ')}`,
      chosen: !out && topics.length === 1 && severities.length === 1,
    });
  }
  const sum = (name: string, count: (value: string) => number): void => {
    for (const cell of matrix.querySelectorAll(`[${name}]`)) {
      cell.textContent = String(count(cell.getAttribute(name) ?? ''));
    }
  };
  sum('data-sum-topic', (topic) => view.counts.topic.get(topic) ?? 0);
  sum('data-sum-severity', (severity) => view.counts.severity.get(severity) ?? 0);
  sum('data-sum', () => view.rows.length);
}

/** The same, narrowed to one topic and one severity. */
function withCell(wanted: Wanted, topic: string, severity: string): Wanted {
  return { ...wanted, selection: { ...wanted.selection, topic: [topic], severity: [severity] } };
}

function showCell(
  cell: Element,
  count: number,
  search: string,
  { label, chosen }: { label: string; chosen: boolean },
): void {
  const tag = count === 0 ? 'SPAN' : 'A';
  const standing = cell.firstElementChild;
  const content = standing?.tagName === tag ? standing : document.createElement(tag);
  content.textContent = String(count);
  if (content !== standing) cell.replaceChildren(content);
  if (count === 0) return;
  content.setAttribute('href', search);
  content.setAttribute('aria-label', label);
  if (chosen) content.setAttribute('aria-current', 'true');
  else content.removeAttribute('aria-current');
}
