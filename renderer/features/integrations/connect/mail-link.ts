// what Windows hands over to a mail program; beyond it the address is cut off or refused
const longestAddress = 1_900

/** A link that opens a new mail with the letter in it; with its subject alone where the whole would be too long. */
export function mailLink({ subject, body }: { readonly subject: string; readonly body: string }): {
  readonly href: string
  readonly isWhole: boolean
} {
  const short = `mailto:?subject=${encodeURIComponent(subject)}`
  // mail programs want both characters at the end of a line
  const whole = `${short}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
  return whole.length <= longestAddress ? { href: whole, isWhole: true } : { href: short, isWhole: false }
}
