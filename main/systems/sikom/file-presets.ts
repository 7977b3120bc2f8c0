import type { FilesOfSystem } from '../../core/system.ts'

/** Nothing about its lists, exports and states is documented: what comes is recognised by its headers as any other file. */
export const sikomFiles = {
  presets: [],
  misleading: [],
  states: [],
  quirks: ['quirk.noExport', 'quirk.sikomNothing'],
} as const satisfies FilesOfSystem
