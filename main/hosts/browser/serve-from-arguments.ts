import { parseArgs } from 'node:util'
import { Failure } from '../../../preload/contract/failure.ts'
import { defaultDataFolder } from '../default-data-folder.ts'
import { failureSentence } from '../failure-sentence.ts'
import { systemLanguage } from '../system-language.ts'
import { serve } from './serve.ts'

/** The browser host as a program: `[--data DIR] [--port N] [--no-open]`. Answers the exit code of the start: 0, 1 failure, 2 usage. */
export async function serveFromArguments(words: readonly string[]): Promise<0 | 1 | 2> {
  const options = readArguments(words)
  if (options === null) {
    console.error('usage: [--data DIR] [--port N] [--no-open]')
    return 2
  }
  try {
    await serve(options)
    return 0
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`${error.code}: ${failureSentence(systemLanguage(), error)}`)
    return 1
  }
}

function readArguments(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        open: { type: 'boolean', default: true },
      },
      allowNegative: true,
    })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) return null
    return { dataFolder: values.data ?? defaultDataFolder(), port, open: values.open }
  } catch {
    return null
  }
}
