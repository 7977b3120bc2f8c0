import * as z from 'zod'
import { call } from './failure.ts'
import { languages } from './language.ts'

/** What belongs to this computer, not to a workspace. */
export const Settings = z.object({
  language: z.enum(languages),
  colourScheme: z.enum(['auto', 'light', 'dark']),
  /** False until the first language was confirmed. */
  welcomed: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

/** What this installation can do beyond the page itself. */
export const Installation = z.object({
  version: z.string(),
  dataFolder: z.string(),
  /** The system's own open and save dialogs. */
  hasDialogs: z.boolean(),
  /** Whether the host itself can empty the clipboard. */
  hasClipboard: z.boolean(),
})
export type Installation = z.infer<typeof Installation>

export const settings = {
  get: call.output(Settings),
  set: call.input(Settings.partial()).output(Settings),
  installation: call.output(Installation),
  /**
   * Of a secret that was just copied: half a minute later, or when the app ends, the clipboard is emptied if it still holds it. Answers then.
   * Only where `hasClipboard`.
   */
  clearClipboard: call
    .input(z.object({ text: z.string().min(1).max(1000) }))
    .output(z.object({ outcome: z.enum(['cleared', 'changed']) })),
}
