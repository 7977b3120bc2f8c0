import type { EventFields } from './receiver.ts'

/** Stands where something was that is kept nowhere. */
export const mask = '•••'

// by the name of the field, its last two parts folded; what begins with one of these words
const secretNames =
  /^(?:password|passwd|passwort|kennwort|wachtwoord|motdepasse|pwd|secret|token|accesstoken|apikey|authorization|authorisation|auth|cookie|sessionid|sessiontoken|signature)/
const phoneNames =
  /^(?:phone|telephone|telefon|telefoon|telefono|tel$|mobile|mobil|gsm|msisdn|caller|calling|called|callednumber|ani$|cli$|dnis|rufnummer|anrufer|appelant|appele|numeroappel|chiamante|beller|remotenumber|destinationnumber)/
const customerNames = /^(?:customer|client(?!id$)|kunde|klant|cliente|contactname|contactnumber|caller|visitor|patient)/

// a URL token of ours, a signed one, a call in dialling form
const secretValue = /ponte_[\w-]{20,}|\beyJ[\w-]{10,}\.[\w-]+/
const phoneValue = /^(?:(?:tel|sips?):\S+|\+\d[\d\s()./-]{6,})$/i

/** The fields of an event without what could be a secret, a phone number or a customer's; what the profile reads stays, unless it is a secret. */
export function maskFields(fields: EventFields, read: ReadonlySet<string>): [path: string, value: string][] {
  return [...fields].map(([path, value]) => [path, isHidden(path, value, read.has(path)) ? mask : value])
}

/** The fields that can be read: what was masked says nothing of anybody. */
export function readableFields(fields: Iterable<readonly [string, string]>): EventFields {
  return new Map([...fields].filter(([, value]) => value !== mask))
}

function isHidden(path: string, value: string, isRead: boolean): boolean {
  const names = namesOf(path)
  if (secretValue.test(value) || names.some((name) => secretNames.test(name))) return true
  if (isRead) return false
  return phoneValue.test(value.trim()) || names.some((name) => phoneNames.test(name) || customerNames.test(name))
}

/** Every part of the path and the last two together, folded: `call.Caller_Number` is `call`, `callernumber`, `callcallernumber`. */
function namesOf(path: string): readonly string[] {
  const parts = path.split('.').map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''))
  return [...parts, parts.slice(-2).join('')]
}

const textSecrets =
  /(["']?[\w.-]*(?:password|passwd|passwort|kennwort|wachtwoord|pwd|secret|token|api_?key|authorization|cookie|phone|caller|customer)[\w.-]*["']?\s*[:=>]\s*)("(?:[^"\\]|\\.)*"|'[^']*'|[^\s&<>,;}]+)/gi

/** The same in a text that cannot be taken apart, as far as it can be told. */
export function maskText(text: string): string {
  return text
    .replace(textSecrets, `$1${mask}`)
    .replace(new RegExp(secretValue, 'g'), mask)
    .replace(/\+\d[\d\s()./-]{6,}\d/g, mask)
}
