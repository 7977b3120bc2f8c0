import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../../preload/contract/language.ts'
import { words } from '../words.ts'

/** Sets the application's menu in a language. Roles carry their own keys; only the words are ours. */
export function setMenu(language: Language, { developing }: { readonly developing: boolean }): void {
  const word = (key: string) => words(language, `menu.${key}`)
  const items = (...roles: readonly (Role | 'separator')[]): MenuItemConstructorOptions[] =>
    roles.map((role) => (role === 'separator' ? { type: 'separator' } : { role, label: word(role) }))

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: word('file'), submenu: items('close', 'separator', 'quit') },
      { label: word('edit'), submenu: items('undo', 'redo', 'separator', 'cut', 'copy', 'paste', 'selectAll') },
      {
        label: word('view'),
        submenu: [
          ...items('resetZoom', 'zoomIn', 'zoomOut', 'separator', 'togglefullscreen'),
          ...(developing ? items('separator', 'reload', 'toggleDevTools') : []),
        ],
      },
      { label: word('window'), submenu: items('minimize', 'zoom') },
    ]),
  )
}

type Role =
  | 'close'
  | 'quit'
  | 'undo'
  | 'redo'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'togglefullscreen'
  | 'reload'
  | 'toggleDevTools'
  | 'minimize'
  | 'zoom'
