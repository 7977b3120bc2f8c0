import { vi } from 'vitest'

/** What a browser has and jsdom lacks: sizes, scrolling, media queries. A screen of 800 pixels. */
export function fillBrowserGaps(): void {
  const height = 800
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  )
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => {},
      removeListener: () => {},
    })
  Element.prototype.scrollIntoView = () => {}
  for (const name of ['offsetHeight', 'clientHeight'] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, value: height })
  }
  // tall enough for a list of 100,000 rows
  Object.defineProperty(Element.prototype, 'scrollHeight', { configurable: true, value: 4_000_000 })
  Object.defineProperty(HTMLElement.prototype, 'offsetWidth', { configurable: true, value: 1000 })
  Object.defineProperty(Element.prototype, 'scrollTo', {
    configurable: true,
    value(this: Element, to: ScrollToOptions) {
      this.scrollTop = to.top ?? 0
      this.dispatchEvent(new Event('scroll'))
    },
  })
}
