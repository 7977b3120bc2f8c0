import type { Person } from './generate-people.ts'
import { plainText } from './login-text.ts'
import { nicknames } from './names.ts'
import type { Random } from './random.ts'

const particle = /^((?:van|de|der|den|in|op|ter|'t)(?: (?:de|der|den|'t))*) (.+)$/

/** The person's name as an administrator of the telephone system once typed it. */
export function displayName(random: Random, person: Person): string {
  const nickname = nicknames[person.firstName]
  const first = nickname && random.chance(0.4) ? nickname : person.firstName
  const last = person.birthName && random.chance(0.7) ? person.birthName : person.lastName
  // The one-letter IJ, as a Dutch keyboard driver of old typed it.
  if (last.includes('IJ') && random.chance(0.3)) return `${first} ${last.replace('IJ', 'Ĳ')}`
  const [, prefix, stem] = particle.exec(last) ?? []
  if (prefix && stem && random.chance(0.35)) return withParticle(random, first, prefix, stem)
  const n = random.next()
  if (n < 0.62) return `${first} ${last}`
  if (n < 0.77) return `${last}, ${first}`
  if (n < 0.86) return `${plainText(first)} ${plainText(last)}`
  if (n < 0.9) return `${first.slice(0, 1)}. ${last}`
  if (n < 0.93) return `${last.toUpperCase()} ${first}`
  if (n < 0.95) return `Dr. ${first} ${last}`
  if (n < 0.97) return `${first}  ${last}`
  return `${first.toLowerCase()} ${accentAsApostrophe(last).toLowerCase()}`
}

function withParticle(random: Random, first: string, prefix: string, stem: string): string {
  const n = random.next()
  if (n < 0.4) return `${stem}, ${first} ${prefix}`
  if (n < 0.7) return `${first} ${abbreviated(prefix)} ${stem}`
  if (n < 0.85) return `${first} ${prefix.slice(0, 1).toUpperCase()}${prefix.slice(1)} ${stem}`
  return `${first} ${stem}`
}

function abbreviated(prefix: string): string {
  return prefix.replace(/^van de[rn]?$/, 'v.d.').replace(/^van$/, 'v.')
}

// How Italian accents are typed on a keyboard without them: "Cantù" -> "Cantu'".
function accentAsApostrophe(name: string): string {
  return name.replace(/[àèìòù]$/, (letter) => `${letter.normalize('NFD').slice(0, 1)}'`)
}
