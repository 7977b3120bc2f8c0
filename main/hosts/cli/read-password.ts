import { text } from 'node:stream/consumers'
import type { ReadStream } from 'node:tty'
import { fail } from '../../../preload/contract/failure.ts'

const ends: ReadonlySet<string> = new Set(['\r', '\n', '\u0004'])
const interrupt = '\u0003'
const backspaces: ReadonlySet<string> = new Set(['\b', '\u007F'])

/**
 * Reads one secret from standard input: the whole of it without its last line end when it comes from a file or another program; when a person
 * types it, up to Enter and without showing it. Empty when there is nothing. Fails with `cancelled`.
 */
export async function readPassword(input: ReadStream, ask: () => void): Promise<string> {
  if (!input.isTTY) return (await text(input)).replace(/\r?\n$/, '')
  ask()
  input.setRawMode(true)
  input.setEncoding('utf8')
  try {
    return await typed(input)
  } finally {
    input.setRawMode(false)
    input.pause()
  }
}

function typed(input: ReadStream): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let characters: readonly string[] = []
  const hear = (piece: string): void => {
    for (const character of piece) {
      if (character === interrupt) return reject(fail('cancelled', {}))
      if (ends.has(character)) return resolve(characters.join(''))
      characters = backspaces.has(character) ? characters.slice(0, -1) : [...characters, character]
    }
  }
  input.on('data', hear)
  return promise.finally(() => input.off('data', hear))
}
