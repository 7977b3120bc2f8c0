/** First and last name out of a name as systems write it: "Berg, Jan" or "Jan van den Berg". A single word is a last name. */
export function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const [before = '', ...after] = name.split(',').map((part) => part.trim())
  if (after.length > 0) return { firstName: after.join(' ').trim(), lastName: before }
  const [first = '', ...rest] = name.trim().split(/\s+/u)
  return rest.length === 0 ? { firstName: '', lastName: first } : { firstName: first, lastName: rest.join(' ') }
}
