/** A notification URL on this computer; undefined for every other address: what is practised leaves it nowhere. */
export function ownAddress(text: string): URL | undefined {
  const trimmed = text.trim()
  if (!/^https?:\/\/[^/?#@\s]+\/[^\s]*$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined
  const url = new URL(trimmed)
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname) ? url : undefined
}
