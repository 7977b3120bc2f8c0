import type { NameConvention } from './convention.ts'
import type { Login } from './login-patterns.ts'

const separators = ['.', '_', '-'] as const

/** What stands between the parts of at least a third of all logins. */
export function separatorOf(identifiers: readonly string[]): string {
  const own = identifiers.map((text) => text.replace(/^.*\\/, '').replace(/@.*$/, ''))
  const best = separators
    .map((separator) => ({ separator, count: own.filter((text) => text.includes(separator)).length }))
    .sort((a, b) => b.count - a.count)[0]
  return best !== undefined && best.count >= own.length / 3 ? best.separator : ''
}

/** A length many logins have and none exceeds: they may have been cut there. */
export function cutLengths(identifiers: readonly string[]): readonly number[] {
  const lengths = identifiers.map((text) => text.replace(/^.*\\/, '').replace(/@.*$/, '').length).sort((a, b) => a - b)
  // a few strangers to the rule may be longer
  const longest = lengths[Math.floor(lengths.length * 0.96)] ?? 0
  const likely = new Set([longest, 8, 20].filter((length) => length >= 6 && length <= 20 && length >= longest))
  return [...likely].filter((cut) => lengths.filter((length) => length === cut).length >= 3).sort((a, b) => b - a)
}

/** Whether nearly every login ends in a number. */
export function counterOf(logins: readonly Login[]): NameConvention['counter'] {
  return logins.filter(({ whole, letters }) => whole !== letters).length > logins.length * 0.6 ? 'always' : 'whenTaken'
}

/** What stands behind the @ of more than half. */
export function domainOf(identifiers: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const text of identifiers) {
    const [, domain] = /@([^@]+)$/.exec(text) ?? []
    if (domain !== undefined) counts.set(domain.toLowerCase(), (counts.get(domain.toLowerCase()) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1))
  return best !== undefined && best[1] > identifiers.length / 2 ? best[0] : ''
}
