import { failureSentence } from '../failure-sentence.ts'
import { version } from '../version.ts'
import { words } from '../words.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'
import { helpText, usageLine } from './help-text.ts'
import { knownFailure } from './known-failure.ts'
import { readCommandLine } from './read-command-line.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Done · a failure, as `code: sentence` on the error stream, or an answer that is not well · a line that cannot be understood. */
export type ExitCode = 0 | 1 | 2

/** Runs one line of the command line, without its first word. */
export async function runCommandLine(line: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const request = readCommandLine(line, commands)
  switch (request.kind) {
    case 'version':
      terminal.say(version)
      return 0
    case 'help':
      terminal.say(helpText(terminal.language, commands, request.command))
      return 0
    case 'wrong':
      return explain(request.error, request.command, terminal)
    case 'run':
  }
  const { command, given, isJson } = request
  try {
    const run = await command.load()
    const { value, lines, isBad } = await run(given, terminal)
    terminal.show('')
    if (!isJson) for (const text of lines) terminal.say(text)
    else if (value !== undefined) terminal.say(JSON.stringify(value))
    return isBad ? 1 : 0
  } catch (error) {
    terminal.show('')
    return error instanceof UsageError ? explain(error, command, terminal) : report(error, terminal)
  }
}

function explain({ key, values }: UsageError, command: Command | undefined, { language, note }: Terminal): ExitCode {
  note(`ponte: ${words(language, `cli.${key}`, values)}`)
  const usage = command === undefined ? 'ponte COMMAND …' : usageLine(command)
  note(words(language, 'cli.help.usage', { usage }))
  if (command === undefined)
    note(words(language, 'cli.help.commands', { commands: commands.map(({ name }) => name).join(', ') }))
  return 2
}

function report(error: unknown, { language, note }: Terminal): ExitCode {
  const failure = knownFailure(error)
  if (failure !== null) {
    note(`${failure.code}: ${failureSentence(language, failure)}`)
    return 1
  }
  // the number lets a support case find what follows it
  const number = String(Date.now() % 1_000_000).padStart(6, '0')
  note(`internal: ${failureSentence(language, { code: 'internal', details: { number } })}`)
  note(`${number} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return 1
}
