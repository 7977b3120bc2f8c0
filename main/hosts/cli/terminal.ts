import type { Language } from '../../../preload/contract/language.ts'
import { systemLanguage } from '../system-language.ts'
import { readPassword } from './read-password.ts'

/** The world of a command: where it stands, what it may say, and whether somebody wants it to stop. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly folder: string
  readonly language: Language
  /** A person watches the error stream: only then is progress shown. */
  readonly isWatched: boolean
  readonly signal: AbortSignal
  /** To standard output, with a line end. */
  readonly say: (line: string) => void
  /** To the error stream, with a line end. */
  readonly note: (line: string) => void
  /** Replaces what was shown before on the last line of the error stream; an empty text clears it. */
  readonly show: (progress: string) => void
  /** One secret from standard input, never shown; `question` is put to a person who types. Empty when there is none. */
  readonly readSecret: (question: string) => Promise<string>
  /** What to do when whoever reads standard output has gone, instead of ending at once. */
  readonly onReaderGone: (act: () => void) => void
}

/** PONTE_LANG, else what the system says of its messages, else the source language. */
export function terminalLanguage(environment: Terminal['environment']): Language {
  const { PONTE_LANG, LC_ALL, LC_MESSAGES, LANG } = environment
  return systemLanguage(PONTE_LANG || LC_ALL || LC_MESSAGES || LANG || 'en')
}

// the library that keeps settings sends the signal once more by itself, at once; nobody presses twice as fast
const fastestFinger = 200

function stopOnInterrupt(): AbortSignal {
  const stop = new AbortController()
  let first = 0
  const interrupt = (code: number): void => {
    if (first === 0) first = Date.now()
    else if (Date.now() - first > fastestFinger) process.exit(code)
    stop.abort()
  }
  process.on('SIGINT', () => interrupt(130))
  process.on('SIGTERM', () => interrupt(143))
  return stop.signal
}

/** The real one. Ctrl+C, or a word from the system, asks the command to stop; a second one ends the process. */
export function processTerminal(): Terminal {
  const stop = stopOnInterrupt()
  let readerGone = (): void => process.exit(0)
  // whoever reads may have seen enough: `ponte match … | head`
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    readerGone()
  })
  const isWatched = process.stderr.isTTY
  return {
    environment: process.env,
    folder: process.cwd(),
    language: terminalLanguage(process.env),
    isWatched,
    signal: stop,
    say: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
    show: (progress) => {
      if (isWatched) process.stderr.write(`\r\u001b[2K${progress}`)
    },
    readSecret: async (question) => {
      const secret = await readPassword(process.stdin, () => process.stderr.write(`${question} `))
      if (process.stdin.isTTY) process.stderr.write('\n')
      return secret
    },
    onReaderGone: (act) => {
      readerGone = act
    },
  }
}
