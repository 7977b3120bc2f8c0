import './patience.ts'
/** What the component library asks of a browser and jsdom does not have: sizes, media queries, scrolling. */
class NoSizes implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** Fills the gaps of jsdom. Call before anything is drawn. */
export function addBrowserParts(): void {
  globalThis.ResizeObserver = NoSizes
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  })
  window.HTMLElement.prototype.scrollIntoView = () => {}
}
