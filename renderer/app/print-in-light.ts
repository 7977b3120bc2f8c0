const attribute = 'data-mantine-color-scheme'

/** Paper is white: while the page is printed it has its light colours, whatever the screen has. */
export function printInLight(): void {
  let onScreen: string | null = null
  window.matchMedia('print').addEventListener('change', ({ matches }) => {
    const page = document.documentElement
    if (matches) {
      onScreen = page.getAttribute(attribute)
      page.setAttribute(attribute, 'light')
    } else if (onScreen !== null) page.setAttribute(attribute, onScreen)
  })
}
