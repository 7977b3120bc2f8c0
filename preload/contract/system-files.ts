import * as z from 'zod'
import { ImportField } from './imports.ts'

/** What a state means for planning, whatever it is called. */
export const stateKinds = ['available', 'contact', 'afterContact', 'break', 'busy', 'offline', 'other'] as const

/** One export of a vendor's, by the headers it prints. */
export const FilePreset = z.object({
  id: z.string(),
  stream: z.enum(['users', 'states']),
  /** `documented`: the vendor prints these names; `inferred`: from the names of the fields behind the export. */
  source: z.enum(['documented', 'inferred']),
  /** Field -> header. All of them must be there for the file to be this export. */
  columns: z.partialRecord(ImportField, z.string()),
  /** Read where they are there. */
  optional: z.partialRecord(ImportField, z.string()).optional(),
  /** Headers without use here, by which the export is told from others. */
  known: z.array(z.string()).optional(),
})
export type FilePreset = z.infer<typeof FilePreset>

/** What is known of the files of a system: its exports, its states, and what surprises people. */
export const SystemFiles = z.object({
  presets: z.array(FilePreset),
  /** Headers of what looks like the identifier and is another thing: left to a person. */
  misleading: z.array(z.string()),
  /** As the system prints them; a company's own come on top. */
  states: z.array(z.object({ name: z.string(), kind: z.enum(stateKinds) })),
  /** Words under `systems`. */
  quirks: z.array(z.string()),
})
export type SystemFiles = z.infer<typeof SystemFiles>
