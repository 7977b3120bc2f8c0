import type { WebContents } from 'electron'
import { openExternal } from './open-external.ts'
import { isPageAddress } from './page-origin.ts'

/** Keeps a window on our page: no popups, no webviews, no way to another address, whatever the page is made to try. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    void openExternal(url)
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    // inside the page only the part after `#` changes, which is no navigation; what comes here is a reload or a way out
    if (event.isMainFrame && isPageAddress(event.url)) return
    event.preventDefault()
    void openExternal(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (!isPageAddress(event.url)) event.preventDefault()
  })
}
