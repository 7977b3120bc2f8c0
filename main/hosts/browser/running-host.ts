import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

// who can read the data folder can read the workspace itself, so the key gives nothing away there
const fileName = 'page-host.json'
const Note = z.object({ port: z.int().min(1).max(65_535), key: z.string().min(1) })
const Token = z.string().regex(/^[\w-]{43}$/)

// the host is on this computer and answers at once, or it is not there
const patience = 2000

/** Leaves word in the data folder of where this host listens; takes it back when the host ends. */
export async function leaveWord(dataFolder: string, word: z.infer<typeof Note>): Promise<() => Promise<void>> {
  const path = join(dataFolder, fileName)
  await writeFile(path, JSON.stringify({ port: word.port, key: word.key }), { mode: 0o600 })
  return () => rm(path, { force: true })
}

/** A fresh launch address of the host that owns the data folder; null when no page host does. */
export async function askRunningHost(dataFolder: string): Promise<string | null> {
  try {
    const { port, key } = Note.parse(JSON.parse(await readFile(join(dataFolder, fileName), 'utf8')))
    const answer = await fetch(`http://127.0.0.1:${port}/again`, {
      method: 'POST',
      headers: { authorization: key },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    return answer.ok ? `http://127.0.0.1:${port}/?token=${Token.parse(await answer.text())}` : null
  } catch {
    // no word, an old one, or somebody else on its port: then the folder is in use by another kind of host
    return null
  }
}
