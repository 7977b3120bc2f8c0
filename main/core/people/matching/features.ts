import { isTellingNumber, type Evidence } from './weigh-evidence.ts'

/**
 * The evidence as the marks that are weighed. Marks of the login weigh more where nothing else is known, so they come in two kinds:
 * `alone` without a name and address to compare.
 */
export function featuresOf(evidence: Evidence, identifier: string): readonly string[] {
  const { name, email, mail, fit, number, login } = evidence
  const isAlone =
    name === 'unknown' && (email === 'unknown' || email === 'differs') && (mail === 'unknown' || mail === 'none')
  const where = isAlone ? 'alone' : 'with'
  const marks = [`name:${name}`, `email:${email}`]
  if (fit !== 'unknown') marks.push(`${name} ${fit}`)
  if (mail !== 'unknown') marks.push(`mail:${mail}`)
  if (fit !== 'unknown') marks.push(`fit:${fit}:${where}`)
  if (fit === 'unknown' || fit === 'none') {
    marks.push(evidence.hasLocalPart ? `localPart:${where}` : `login:${login}:${where}`)
  }
  if (number === 'equal') marks.push(isTellingNumber(identifier) ? 'number:telling' : 'number:equal')
  else if (number !== 'none') marks.push(`number:${number}`)
  if (evidence.hasIdentifier) marks.push('identifier')
  if (evidence.hasOthers) marks.push('hasOthers')
  if (evidence.isService) marks.push('service')
  if (name === 'equal' && (email === 'differs' || email === 'differsInside')) marks.push('equalNameOtherEmail')
  if (email === 'equal' && (name === 'differs' || name === 'sameLast')) marks.push('equalEmailOtherName')
  return marks
}
