import { fail } from '../../../preload/contract/failure.ts'
import { type SystemId, systemIds } from '../../../preload/contract/system-id.ts'
import { systemOf } from '../../app/system-of.ts'
import { type CheckedList, checkList, type ListedIdentifier } from '../../core/people/identifiers/check-list.ts'
import { words } from '../words.ts'
import type { Answer, Given } from './command.ts'
import { readList } from './read-list.ts'
import type { Terminal } from './terminal.ts'
import { textTable } from './text-table.ts'

// as many as a person reads; --json has them all
const shownRows = 100

/**
 * `ponte check identifiers`: what is wrong or doubtful about the identifiers of a list, by the rule of the system and by the list itself.
 * Bad when anything was found. Nothing is changed.
 */
export async function checkIdentifiers(given: Given, terminal: Terminal): Promise<Answer> {
  const system = systemNamed(given.needed('system'))
  const { identifier: rule, files } = systemOf(system)
  const rows: ListedIdentifier[] = []
  const missing: number[] = []
  await readList(
    given.needed('users'),
    { stream: 'users', columns: ['identifier'], needed: ['identifier'], files },
    terminal,
    (batch) => {
      for (const { row, cells } of batch) {
        const [identifier = ''] = cells
        if (identifier.trim() === '') missing.push(row)
        else rows.push({ row, identifier })
      }
    },
  )
  const checked = checkList(rows, rule)
  return {
    value: { system, rows: rows.length + missing.length, ...checked, missing },
    lines: lines(checked, { rows: rows.length, missing: missing.length }, terminal),
    isBad: checked.found.length > 0 || missing.length > 0,
  }
}

function systemNamed(name: string): SystemId {
  const system = systemIds.find((id) => id === name)
  if (system === undefined) throw fail('systemUnknown', { system: name, known: systemIds.join(', ') })
  return system
}

function lines(
  { found }: CheckedList,
  { rows, missing }: { readonly rows: number; readonly missing: number },
  { language }: Terminal,
): readonly string[] {
  const word = (key: string, values: Record<string, string | number> = {}) => words(language, `cli.${key}`, values)
  const all = found.flatMap(({ row, identifier, findings }) =>
    findings.map(({ code, repaired, seen }) => [
      String(row),
      visible(identifier),
      repaired === null ? '' : visible(repaired),
      words(language, `identifiers.finding.${code}`, { seen: visible(seen) }),
    ]),
  )
  const head = ['row', 'identifier', 'repaired', 'finding'].map((column) => word(`identifiers.${column}`))
  const more = all.length - shownRows
  return [
    ...(all.length === 0 ? [] : textTable([head, ...all.slice(0, shownRows)])),
    ...(more > 0 ? [word('identifiers.more', { count: more })] : []),
    word('identifiers.checked', { count: rows }),
    word('identifiers.found', { count: found.length }),
    ...(missing > 0 ? [word('identifiers.missing', { count: missing })] : []),
  ]
}

/** The text with what nobody sees made visible: blanks that are easily overlooked as signs, characters without width by their numbers. */
function visible(text: string): string {
  return text
    .replaceAll(/^ +| +$| {2,}/g, (blanks) => '␣'.repeat(blanks.length))
    .replaceAll(/[^\S ]|[\p{Cf}\p{Cc}]/gu, (sign) => {
      const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase()
      return `<U+${number.padStart(4, '0')}>`
    })
}
