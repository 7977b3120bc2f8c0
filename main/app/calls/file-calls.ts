import { fileChunkBytes } from '../../../preload/contract/files.ts'
import type { AppState } from '../app-state.ts'
import type { Implementer } from '../implementer.ts'
import { fromBase64, toBase64 } from '../base64.ts'

export function fileCalls(os: Implementer, { ports: { shelf } }: AppState) {
  return {
    files: {
      begin: os.files.begin.handler(async ({ input }) => {
        const { path: _path, ...file } = await shelf.begin(input.name, input.bytes)
        return file
      }),
      append: os.files.append.handler(async ({ input }) => {
        await shelf.append(input.id, input.offset, fromBase64(input.data))
        return {}
      }),
      read: os.files.read.handler(async ({ input }) => {
        const bytes = await shelf.read(input.id, input.offset, fileChunkBytes)
        return { data: toBase64(bytes), done: bytes.length < fileChunkBytes }
      }),
      discard: os.files.discard.handler(async ({ input }) => {
        await shelf.discard(input.id)
        return {}
      }),
    },
  }
}
