// what addresses of people look like; rarer forms of RFC 5322 (quoted, with comments) are no logins
const address = /^[^\s@,;:<>()"[\]\\]+@(?:[^\s@,;:<>()"[\]\\.]+\.)+[^\s@,;:<>()"[\]\\.]{2,}$/

export function isEmailAddress(text: string): boolean {
  return address.test(text)
}

/** The address in a text that has more around it or a slip that leaves no choice; null when it cannot be told. */
export function findEmailAddress(text: string): string | null {
  const tried = [
    /<([^<>]+)>/.exec(text)?.[1] ?? '',
    text.replace(/^mailto:/i, ''),
    text.replace(/[.,;]+$/, ''),
    text.replace(/,(?=[^,@]*$)/, '.'),
    text.replace('@@', '@'),
  ]
  const found = new Set(tried.filter((one) => one !== text && isEmailAddress(one)))
  const [only] = found
  return found.size === 1 && only !== undefined ? only : null
}
