/** The page's own scheme: never `file:`, so that it has an origin and a policy like any page. */
export const pageScheme = 'app'
export const pageAddress = 'app://ponte/'

/** Does this address belong to the page? By its parsed parts: `app://ponte.evil/` and `app://ponte@evil/` do not. */
export function isPageAddress(address: string): boolean {
  const parsed = URL.parse(address)
  return parsed !== null && parsed.protocol === 'app:' && parsed.host === 'ponte' && parsed.username === ''
}
