import type { Language } from '../../../preload/contract/language.ts'
import { words } from '../words.ts'
import type { Command, Operand, Option } from './command.ts'

/** `ponte resolve FILE --out FILE [--json]` */
export function usageLine({ name, operands, options }: Command): string {
  return ['ponte', name, ...operands.map(operandUse), ...options.map(optionUse)].join(' ')
}

/** All commands with what they do, or one with its options. */
export function helpText(language: Language, commands: readonly Command[], command?: Command): string {
  return command === undefined ? overview(language, commands) : details(language, command)
}

function overview(language: Language, commands: readonly Command[]): string {
  const rows = commands.map(({ name }) => [name, summary(language, name)] as const)
  return [
    words(language, 'cli.help.usage', { usage: 'ponte COMMAND …' }),
    '',
    ...columns(rows),
    '',
    words(language, 'cli.help.more'),
    words(language, 'cli.help.environment'),
    words(language, 'cli.help.secrets'),
  ].join('\n')
}

function details(language: Language, command: Command): string {
  const rows = command.options.map((option) => [plain(option), explained(language, option)] as const)
  return [
    words(language, 'cli.help.usage', { usage: usageLine(command) }),
    '',
    summary(language, command.name),
    ...(rows.length === 0 ? [] : ['', ...columns(rows)]),
  ].join('\n')
}

function summary(language: Language, name: string): string {
  return words(language, `cli.summary.${name.replace(' ', '.')}`)
}

function explained(language: Language, { name, text = `option.${name}` }: Option): string {
  return words(language, `cli.${text}`)
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}

function operandUse({ name, choices, many, optional }: Operand): string {
  const use = `${choices?.join('|') ?? name}${many ? ' …' : ''}`
  return optional ? `[${use}]` : use
}

function optionUse(option: Option): string {
  return option.needed ? plain(option) : `[${plain(option)}]`
}

function plain({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`
}
