import { fileChunkBytes } from '../../preload/contract/file-chunk.ts'
import type { FileRef } from '../../preload/contract/files.ts'
import { client } from './client.ts'

/** Bytes as base64. The browser's own reader does it without holding the window up. */
function toBase64(piece: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : ''
      resolve(url.slice(url.indexOf(',') + 1))
    })
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(piece)
  })
}

/** Hands a file over to the host piece by piece. `onProgress` hears the share done, 0 to 1. */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<FileRef> {
  const ref = await client.files.begin({ name: file.name, bytes: file.size }, { signal })
  for (let offset = 0; offset < file.size; offset += fileChunkBytes) {
    const data = await toBase64(file.slice(offset, offset + fileChunkBytes))
    await client.files.append({ id: ref.id, offset, data }, { signal })
    onProgress(Math.min(1, (offset + fileChunkBytes) / file.size))
  }
  return ref
}
