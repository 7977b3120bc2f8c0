import { clipboard } from 'electron'
import type { AppPorts } from '../../app/app-ports.ts'

/** The clipboard of the desktop. The page may write to it and never read it. */
export const desktopClipboard: NonNullable<AppPorts['clipboard']> = {
  read: async () => clipboard.readText(),
  write: async (text) => clipboard.writeText(text),
}
