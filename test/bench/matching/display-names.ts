import type { Random } from '../../../main/practice/random.ts'
import { type Case, shares } from './cases.ts'
import type { Person } from './generate-people.ts'
import {
  doubleS,
  dropped,
  type FullName,
  halfOfDouble,
  initials,
  italianForm,
  otherIj,
  particleElsewhere,
  type Rewrite,
  slip,
  spelledOut,
} from './name-forms.ts'

const titles = ['Dr.', 'Prof.', 'Ing.', 'Dipl.-Ing.', 'Dott.', 'Mr.', 'Mrs', 'drs.', 'Herr', 'Frau', 'Sig.ra', 'mevr.']
const addedNames = ['Marie', 'A.', 'J.', 'Maria', 'Luca', 'Lee', 'K.', 'Elisabeth', 'Hendrik']

/** How one company's system shows names: order, umlauts, and now and then otherwise. */
export function displayStyle(random: Random) {
  const draw = random.next()
  const order = draw < 0.5 ? 'firstLast' : draw < 0.85 ? 'comma' : 'lastFirst'
  const letters = random.next()
  const own: readonly Case[] =
    letters < shares.umlautSpelledOut
      ? ['umlautSpelledOut']
      : letters < shares.umlautSpelledOut + shares.umlautDropped
        ? ['umlautDropped']
        : []
  const hasSharpS = !random.chance(shares.sharpS)
  const movesParticles = random.chance(shares.particleElsewhere)

  const rewrites: readonly (readonly [Case, boolean, number, Rewrite])[] = [
    ['nickname', true, shares.nickname, (name) => ({ ...name, first: (name as Person).called || name.first })],
    ['birthName', true, 0.6, (name) => ({ first: name.first, last: (name as Person).former ?? name.last })],
    ['halfDouble', true, shares.halfDouble, halfOfDouble],
    [
      'addedName',
      true,
      shares.addedName,
      ({ first, last }) => ({ first: `${first} ${addedNames[random.int(0, 8)]}`, last }),
    ],
    ['slip', true, shares.slip, slip],
    ['umlautSpelledOut', own[0] === 'umlautSpelledOut', 0.95, spelledOut],
    ['umlautDropped', own[0] === 'umlautDropped', 0.95, dropped],
    ['sharpS', !hasSharpS, 1, doubleS],
    ['dutchIj', true, shares.dutchIj, otherIj],
    ['italianApostrophe', true, shares.italianApostrophe, italianForm],
    ['particleElsewhere', movesParticles, 0.8, particleElsewhere],
    ['initials', true, shares.initials, initials],
  ]

  const inOrder = ({ first, last }: FullName, how = order): string =>
    how === 'firstLast' ? `${first} ${last}` : how === 'comma' ? `${last}, ${first}` : `${last} ${first}`

  const of = (person: Person, cases: Case[], isSpelledOut: boolean): string => {
    let name: FullName = person
    for (const [kind, applies, share, rewrite] of rewrites) {
      if (!applies || !random.chance(share)) continue
      const next = rewrite(name, random)
      if (next.first === name.first && next.last === name.last) continue
      name = { ...person, first: next.first, last: next.last }
      cases.push(kind)
    }
    if (isSpelledOut && /[äöü]/i.test(person.first + person.last)) cases.push('employeeSpelledOut')
    if (random.chance(shares.swapped)) {
      cases.push('swapped')
      return inOrder({ first: name.last.replace(',', ''), last: name.first })
    }
    if (random.chance(shares.otherOrder)) {
      cases.push('otherOrder')
      return inOrder(name, order === 'comma' ? 'lastFirst' : 'comma')
    }
    if (!random.chance(shares.title)) return inOrder(name)
    cases.push('title')
    const title = titles[random.int(0, titles.length - 1)] ?? ''
    return order === 'firstLast' ? `${title} ${inOrder(name)}` : `${name.last}, ${title} ${name.first}`
  }

  return { of, plainly: (person: FullName) => inOrder(person) }
}
