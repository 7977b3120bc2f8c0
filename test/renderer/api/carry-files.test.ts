// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { fileChunkBytes } from '../../../preload/contract/file-chunk.ts'
import { openPage } from '../open-page.tsx'

await openPage()
const { uploadFile } = await import('../../../renderer/api/upload.ts')
const { readFile } = await import('../../../renderer/api/download.ts')

function bytes(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256)
}

async function contentOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => {
      if (reader.result instanceof ArrayBuffer) resolve(new Uint8Array(reader.result))
    })
    reader.readAsArrayBuffer(blob)
  })
}

test.each([0, 1, fileChunkBytes - 1, fileChunkBytes, fileChunkBytes + 1, 3 * fileChunkBytes])(
  'a file of %d bytes comes back as it went in',
  async (length) => {
    const content = bytes(length)
    const shares: number[] = []
    const ref = await uploadFile(new File([content], 'Größe € 1.csv'), (share) => shares.push(share))
    expect(ref).toMatchObject({ name: 'Größe € 1.csv', bytes: length })
    const back = await contentOf(await readFile(ref))
    expect(back.length).toBe(length)
    expect(Buffer.from(back).equals(Buffer.from(content))).toBe(true)
    expect(shares.at(-1)).toBe(length === 0 ? undefined : 1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  },
)
