import type { Terminal } from '../../../../main/hosts/cli/terminal.ts'

/** A terminal that nobody watches, with everything that was said kept. */
export interface RecordingTerminal extends Terminal {
  readonly said: string[]
  readonly noted: string[]
}

export function recordingTerminal(
  folder: string,
  signal: AbortSignal = new AbortController().signal,
  environment: RecordingTerminal['environment'] = {},
): RecordingTerminal {
  const said: string[] = []
  const noted: string[] = []
  return {
    environment,
    folder,
    language: 'en',
    isWatched: false,
    signal,
    say: (line) => void said.push(line),
    note: (line) => void noted.push(line),
    show: () => {},
    readSecret: () => Promise.resolve(''),
    onReaderGone: () => {},
    said,
    noted,
  }
}
