import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// who can read the data folder can read the workspace itself, so the key gives nothing away there
const fileName = 'page-host.json'
const isToken = /^[\w-]{43}$/

// the host is on this computer and answers at once, or it is not there
const patience = 2000

interface Word {
  readonly port: number
  readonly key: string
}

/** Leaves word in the data folder of where this host listens; takes it back when the host ends. */
export async function leaveWord(dataFolder: string, word: Word): Promise<() => Promise<void>> {
  const path = join(dataFolder, fileName)
  await writeFile(path, JSON.stringify({ port: word.port, key: word.key }), { mode: 0o600 })
  return () => rm(path, { force: true })
}

/** A fresh launch address of the host that owns the data folder; null when no page host does. */
export async function askRunningHost(dataFolder: string): Promise<string | null> {
  try {
    const { port, key } = readWord(await readFile(join(dataFolder, fileName), 'utf8'))
    const answer = await fetch(`http://127.0.0.1:${port}/again`, {
      method: 'POST',
      headers: { authorization: key },
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const token = await answer.text()
    return answer.ok && isToken.test(token) ? `http://127.0.0.1:${port}/?token=${token}` : null
  } catch {
    // no word, an old one, or somebody else on its port: then the folder is in use by another kind of host
    return null
  }
}

function readWord(text: string): Word {
  const { port, key } = JSON.parse(text) as Partial<Word>
  if (!Number.isInteger(port) || port === undefined || !key) throw new Error('no word that was left by a host')
  return { port, key }
}
