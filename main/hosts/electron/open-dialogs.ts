import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '../../../preload/contract/language.ts'
import type { Dialogs } from '../../core/platform.ts'
import { words } from '../words.ts'

/** The system's own dialogs, over the window that is there at that moment, in the language of that moment. */
export function openDialogs(window: () => BrowserWindow | null, language: () => Language): Dialogs {
  return {
    choosePath: async (purpose) => {
      const word = (key: string) => words(language(), `menu.${key}`)
      const owner = window()
      // without a window nobody asked
      if (owner === null) return null
      const filters = [{ name: word('workspaceFiles'), extensions: ['ponte'] }]
      if (purpose === 'save') {
        const { filePath } = await dialog.showSaveDialog(owner, { title: word('saveTitle'), filters })
        return filePath || null
      }
      const { filePaths } = await dialog.showOpenDialog(owner, {
        title: word('openTitle'),
        filters,
        properties: ['openFile', 'dontAddToRecent'],
      })
      return filePaths[0] ?? null
    },
  }
}
