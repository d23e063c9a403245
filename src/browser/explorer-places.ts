/** Puts a text into a place of the page, unless it says so already: a screen reader would say it again. */
export function say(page: Element, place: string, text: string): void {
  const element = page.querySelector(place);
  if (element && element.textContent !== text) element.textContent = text;
}

/** Shows a place of the page, or hides it. */
export function offer(page: Element, place: string, offered: boolean): void {
  const element = page.querySelector<HTMLElement>(place);
  if (element) element.hidden = !offered;
}
