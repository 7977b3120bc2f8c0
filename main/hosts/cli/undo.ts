import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import type { Terminal } from './terminal.ts'
import { withApp } from './with-app.ts'

/** `ponte undo`: takes the last step of assigning, mapping or editing back. */
export function undo(given: Given, terminal: Terminal): Promise<Answer> {
  return step(given, terminal, 'undo')
}

/** `ponte redo`: does again what was undone last. */
export function redo(given: Given, terminal: Terminal): Promise<Answer> {
  return step(given, terminal, 'redo')
}

async function step(given: Given, terminal: Terminal, direction: 'undo' | 'redo'): Promise<Answer> {
  const done = await withApp(given, terminal, ({ client }) => client.journal[direction]({}))
  const { operation, subject, things } = done
  const { language } = terminal
  const what = words(language, `journal.operation.${operation}`, { subject, count: things })
  return { value: done, lines: [words(language, `cli.${direction}.done`, { what })] }
}
