import type { FileRef } from '../../preload/contract/files.ts'
import { client } from './client.ts'

function toBytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** Reads a whole file from the host. */
export async function readFile(ref: FileRef): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let offset = 0
  for (let done = false; !done; ) {
    const answer = await client.files.read({ id: ref.id, offset })
    const bytes = toBytes(answer.data)
    pieces.push(bytes)
    offset += bytes.length
    done = answer.done
  }
  return new Blob(pieces, { type: ref.type })
}

/** Saves a file of the host where the browser, or the person asked by it, puts downloads. */
export async function downloadFile(ref: FileRef): Promise<void> {
  const url = URL.createObjectURL(await readFile(ref))
  const link = document.createElement('a')
  link.href = url
  link.download = ref.name
  link.click()
  // the browser has its own hold on the bytes once the download began; a minute is ample for that
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
