import type { IdentifierFinding, IdentifierFindingCode } from '../../../../preload/contract/identifiers.ts'
import { type CheckedRule, identifierCheck } from './check-identifier.ts'
import { KnownIdentifiers } from './known-identifiers.ts'

/** One row of a list of users, as a spreadsheet counts rows. */
export interface ListedIdentifier {
  readonly row: number
  readonly identifier: string
}

export interface CheckedList {
  /** Rows with something to look at, in their order. */
  readonly found: readonly (ListedIdentifier & { readonly findings: readonly IdentifierFinding[] })[]
  /** How many rows have it. */
  readonly counts: Readonly<Partial<Record<IdentifierFindingCode, number>>>
}

/** Checks the identifiers of a whole list against the rule of its system and against one another. Their order says nothing. */
export function checkList(rows: readonly ListedIdentifier[], rule: CheckedRule): CheckedList {
  const known = new KnownIdentifiers({ list: rows.map(({ identifier }) => identifier) })
  const check = identifierCheck(rule, known)
  const found = rows.flatMap(({ row, identifier }) => {
    const findings = check(identifier, { isListed: true })
    return findings.length === 0 ? [] : [{ row, identifier, findings }]
  })
  const counts: Partial<Record<IdentifierFindingCode, number>> = {}
  for (const { findings } of found) {
    for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  }
  return { found, counts }
}
