import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { fail } from '../../../preload/contract/failure.ts'
import { withFileFailures } from '../files/file-failure.ts'
import { writeWholeFile } from '../files/whole-file.ts'

const SystemWrap = z.strictObject({ by: z.literal('system'), key: z.base64() })
export type SystemWrap = Readonly<z.infer<typeof SystemWrap>>

const PassphraseWrap = z.strictObject({
  by: z.literal('passphrase'),
  // Never weaker than what Ponte writes, and never so costly that opening the file takes the computer down.
  scrypt: z.strictObject({
    n: z.literal([131_072, 262_144, 524_288, 1_048_576]),
    r: z.literal(8),
    p: z.int().min(1).max(4),
    salt: z.base64(),
  }),
  key: z.base64(),
})
export type PassphraseWrap = Readonly<z.infer<typeof PassphraseWrap>>

const SealedSecret = z.strictObject({ owner: z.string(), name: z.string(), seal: z.base64() })

const Content = z.strictObject({
  version: z.literal(1),
  wrap: z.discriminatedUnion('by', [SystemWrap, PassphraseWrap]),
  secrets: z.array(SealedSecret),
  sum: z.string(),
})

/** What lies in `secrets.json`: how the data key is wrapped and what it seals. Owners and names are readable, values are not. */
export interface SecretsContent {
  readonly wrap: SystemWrap | PassphraseWrap
  readonly secrets: readonly Readonly<z.infer<typeof SealedSecret>>[]
}

/**
 * Reads the file; null when there is none. Fails with `secretsDamaged` when it is not to the byte what Ponte writes,
 * so that damage is not taken for a wrong passphrase, and with `folderNotWritable` when it may not be read.
 */
export async function readSecretsFile(path: string): Promise<SecretsContent | null> {
  const bytes = await withFileFailures(path, () =>
    readFile(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
      throw error
    }),
  )
  if (bytes === null) return null
  const content = Content.safeParse(parsed(bytes.toString('utf8'))).data
  if (content === undefined || !Buffer.from(textOf(content)).equals(bytes)) throw fail('secretsDamaged', { path })
  return content
}

/** Replaces the file whole or not at all; only its owner may read it. */
export async function writeSecretsFile(path: string, content: SecretsContent): Promise<void> {
  await writeWholeFile(path, async (file) => {
    await file.chmod(0o600)
    await file.writeFile(textOf(content))
  })
}

function textOf({ wrap, secrets }: SecretsContent): string {
  const content = { version: 1, wrap, secrets }
  const sum = createHash('sha256').update(JSON.stringify(content)).digest('base64')
  return `${JSON.stringify({ ...content, sum })}\n`
}

// The error of JSON.parse quotes the text, so it goes no further.
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
