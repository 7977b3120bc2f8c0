import type { IncomingMessage } from 'node:http'

/**
 * The body as text, by the charset that its type names, else UTF-8, else Windows-1252 where it is not UTF-8. Null as soon as it is
 * larger than `limit` bytes: no more than that is ever held.
 */
export async function readBody(request: IncomingMessage, contentType: string, limit: number): Promise<string | null> {
  const pieces: Buffer[] = []
  let bytes = 0
  // not `for await`: leaving that loop destroys the socket before the refusal is said
  const isWhole = await new Promise<boolean>((resolve, reject) => {
    request.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > limit) {
        request.pause()
        resolve(false)
      } else pieces.push(piece)
    })
    request.once('end', () => resolve(true))
    request.once('error', reject)
    request.once('aborted', () => reject(new Error('the sender has gone')))
  })
  return isWhole ? decode(Buffer.concat(pieces), contentType) : null
}

function decode(body: Buffer, contentType: string): string {
  const named = /charset="?([\w-]{1,40})"?/i.exec(contentType)?.[1]
  for (const charset of [named ?? 'utf-8', 'utf-8']) {
    try {
      return new TextDecoder(charset, { fatal: true }).decode(body)
    } catch {
      // not this one, or one that nobody knows
    }
  }
  return new TextDecoder('windows-1252').decode(body)
}
