// an address is decoded once on its way, so it must hold no per cent sign: a text comes back to the letter
/** A text as part of an address. */
export function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('%', '~')
}

/** The text that `encoded` put into an address. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('~', '%'))
  } catch {
    // an address made by hand
    return text
  }
}
