import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'
import type { Command, Given, Option } from './command.ts'
import { UsageError } from './usage-error.ts'

/** What the words after `ponte` ask for. */
export type Request =
  | { readonly kind: 'version' }
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly given: Given; readonly isJson: boolean }
  | { readonly kind: 'wrong'; readonly command: Command | undefined; readonly error: UsageError }

/** Understands a command line, or says what is wrong with it. Options may stand anywhere; nothing is guessed. */
export function readCommandLine(words: readonly string[], commands: readonly Command[]): Request {
  const { positionals, options } = rough(words, commands)
  const command = named(positionals, commands)
  if (options.has('help')) return { kind: 'help', command }
  if (command === undefined && options.has('version') && positionals.length === 0) return { kind: 'version' }
  try {
    if (command === undefined) throw unknownCommand(positionals)
    const given = exact(words, command)
    return { kind: 'run', command, given, isJson: given.flag('json') === true }
  } catch (error) {
    if (error instanceof UsageError) return { kind: 'wrong', command, error }
    throw error
  }
}

/** A first look with the options of all commands, only to see which words are not values of options. */
function rough(words: readonly string[], commands: readonly Command[]) {
  const every = commands.flatMap(({ options }) => options)
  const { positionals, tokens } = parseArgs({
    args: [...words],
    options: { ...config(every), version: { type: 'boolean' } },
    strict: false,
    tokens: true,
  })
  return { positionals, options: new Set(tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []))) }
}

function named(positionals: readonly string[], commands: readonly Command[]): Command | undefined {
  const [first = '', second = ''] = positionals
  return commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)
}

function unknownCommand(positionals: readonly string[]): UsageError {
  if (positionals.length === 0) return new UsageError('usage.noCommand')
  return new UsageError('usage.unknownCommand', { command: positionals.slice(0, 2).join(' ') })
}

function exact(words: readonly string[], command: Command): Given {
  const { values, positionals } = strictly(words, command)
  const operands = positionals.slice(command.name.split(' ').length)
  checkOperands(operands, command)
  for (const option of command.options) checkOption(values[option.name], option)
  const text = (name: string) => {
    const value = values[name]
    return typeof value === 'string' ? value : undefined
  }
  const needed = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new UsageError('usage.missing', { what: name })
    return value
  }
  return {
    operands,
    operand: (place) => needed(operands[place], command.operands[place]?.name ?? ''),
    text,
    needed: (name) => needed(text(name), `--${name}`),
    flag: (name) => (typeof values[name] === 'boolean' ? values[name] : undefined),
  }
}

function strictly(words: readonly string[], { options }: Command) {
  try {
    return parseArgs({ args: [...words], options: config(options), allowPositionals: true })
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error
    const option = /--?[\w-]+/.exec(error.message.replace(/^[^']*'/, ''))?.[0] ?? ''
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError('usage.unknownOption', { option })
    throw new UsageError('usage.optionValue', { option })
  }
}

function checkOperands(operands: readonly string[], { operands: wanted }: Command): void {
  const takesMany = wanted.at(-1)?.many === true
  const extra = operands[wanted.length]
  if (extra !== undefined && !takesMany) throw new UsageError('usage.tooMany', { what: extra })
  wanted.forEach(({ name, choices, optional }, place) => {
    const operand = operands[place]
    if (operand === undefined && optional) return
    if (operand === undefined || operand === '') throw new UsageError('usage.missing', { what: name })
    checkChoice(operand, choices)
  })
}

function checkOption(value: unknown, { name, needed, choices }: Option): void {
  if (value === '') throw new UsageError('usage.optionValue', { option: `--${name}` })
  if (needed && value === undefined) throw new UsageError('usage.missing', { what: `--${name}` })
  if (typeof value === 'string') checkChoice(value, choices)
}

function checkChoice(value: string, choices: readonly string[] | undefined): void {
  if (choices === undefined || choices.includes(value)) return
  throw new UsageError('usage.choice', { value, choices: choices.join(', ') })
}

function config(options: readonly Option[]): ParseArgsOptionsConfig {
  const entries = options.map(
    ({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
  )
  return { ...Object.fromEntries(entries), help: { type: 'boolean', short: 'h' } }
}
