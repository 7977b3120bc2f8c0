import { PassThrough } from 'node:stream'
import type { ReadStream } from 'node:tty'
import { describe, expect, it } from 'vitest'
import { readPassword } from '../../../../main/hosts/cli/read-password.ts'

/** Standard input as a terminal has it; `raw` tells whether what is typed would be shown. */
function typing() {
  const raw: boolean[] = []
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => void raw.push(on) })
  return { input: input as unknown as ReadStream, raw, type: (text: string) => void input.write(text) }
}

describe('a password that is typed', () => {
  it('is asked for, not shown, and ends with Enter', async () => {
    const { input, raw, type } = typing()
    let asked = 0
    const password = readPassword(input, () => void (asked += 1))
    type('pä')
    type('ssx\u007F wort\rmore')
    expect(await password).toBe('päss wort')
    expect([asked, raw]).toEqual([1, [true, false]])
  })

  it('can be given up', async () => {
    const { input, raw, type } = typing()
    const password = readPassword(input, () => {})
    type('abc\u0003')
    await expect(password).rejects.toMatchObject({ code: 'cancelled' })
    expect(raw).toEqual([true, false])
  })
})

describe('a password from a file or another program', () => {
  const piped = (text: string) => {
    const input = new PassThrough()
    input.end(text)
    return readPassword(input as unknown as ReadStream, () => {
      throw new Error('nobody is there to be asked')
    })
  }

  it('is taken to the letter, without the last line end', async () => {
    expect(await piped(' a b \n')).toBe(' a b ')
    expect(await piped('a\r\n')).toBe('a')
    expect(await piped('a\nb')).toBe('a\nb')
    expect(await piped('')).toBe('')
  })
})
