import * as z from 'zod'
import { call } from './failure.ts'

/** A file on Ponte's side of the border, to be read piece by piece. */
export const FileRef = z.object({ id: z.uuid(), name: z.string(), bytes: z.int(), type: z.string() })
export type FileRef = z.infer<typeof FileRef>

export { fileChunkBytes } from './file-chunk.ts'

const Chunk = z.string().max(600_000)

/** Files cross the border in pieces, base64, the same on every carrier. */
export const files = {
  begin: call.input(z.object({ name: z.string().min(1).max(255), bytes: z.int().min(0) })).output(FileRef),
  append: call.input(z.object({ id: z.uuid(), offset: z.int().min(0), data: Chunk })).output(z.object({})),
  read: call
    .input(z.object({ id: z.uuid(), offset: z.int().min(0) }))
    .output(z.object({ data: Chunk, done: z.boolean() })),
  discard: call.input(z.object({ id: z.uuid() })).output(z.object({})),
}
