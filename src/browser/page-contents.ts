/** Where the contents stand in the margin; below, they fold. The width is that of the stylesheets. */
const MARGIN = '(min-width: 75rem)';

/** Marks the section that is being read, and folds the contents where there is no margin for them. */
class PageContents extends HTMLElement {
  connectedCallback(): void {
    const wide = matchMedia(MARGIN);
    const details = this.querySelector('details');
    const fold = (): void => {
      if (details) details.open = wide.matches;
    };
    fold();
    wide.addEventListener('change', fold);
    this.#follow();
  }

  #follow(): void {
    const links = new Map(
      [...this.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]),
    );
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          for (const link of links.values()) link.removeAttribute('aria-current');
          links.get(entry.target.id)?.setAttribute('aria-current', 'true');
        }
      },
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const id of links.keys()) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
  }
}

customElements.define('page-contents', PageContents);
