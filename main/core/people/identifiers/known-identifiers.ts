const isNumber = /^\d+$/
// fewer say nothing about a width
const fewestOfAWidth = 3

/**
 * The identifiers that one is compared with: those the system itself has written, which are right, and the others of the list it stands in,
 * which may be as wrong as it is.
 */
export class KnownIdentifiers {
  readonly #system = new Index()
  readonly #list = new Index()

  constructor({
    system = [],
    list = [],
  }: { readonly system?: Iterable<string>; readonly list?: Iterable<string> } = {}) {
    for (const text of system) this.#system.add(text)
    for (const text of list) this.#list.add(text)
  }

  /** One more of the list. */
  add(text: string): void {
    this.#list.add(text)
  }

  inSystem(text: string): boolean {
    return this.#system.count(text) > 0
  }

  /** How often it stands in the list. */
  inList(text: string): number {
    return this.#list.count(text)
  }

  /** Others that differ in capitals only. */
  sameLetters(text: string): { readonly system: readonly string[]; readonly list: readonly string[] } {
    return { system: this.#system.sameLetters(text), list: this.#list.sameLetters(text) }
  }

  /** Others that are the same number with more zeros in front; those of the system where it has some. */
  longerNumbers(digits: string): readonly string[] {
    const system = this.#system.longerNumbers(digits)
    return system.length > 0 ? system : this.#list.longerNumbers(digits)
  }

  /** Numbers of the system. */
  numbers(): readonly string[] {
    return this.#system.numbers()
  }

  /** Addresses of the system that begin with this and an at sign. */
  addressesOf(account: string): readonly string[] {
    return this.#system.addressesOf(account)
  }

  /** The length that nearly all numbers have, when some of them begin with a zero; null where there is no such length. */
  get width(): number | null {
    return this.#system.width ?? this.#list.width
  }
}

class Index {
  readonly #counts = new Map<string, number>()
  readonly #byLetters = new Map<string, string[]>()
  readonly #byValue = new Map<string, string[]>()
  readonly #byAccount = new Map<string, string[]>()
  /** length -> how many numbers have it */
  readonly #widths = new Map<number, number>()
  readonly #zeroWidths = new Set<number>()

  add(text: string): void {
    const count = this.#counts.get(text) ?? 0
    this.#counts.set(text, count + 1)
    if (count > 0) return
    put(this.#byLetters, text.toLowerCase(), text)
    const at = text.indexOf('@')
    if (at > 0) put(this.#byAccount, text.slice(0, at).toLowerCase(), text)
    if (!isNumber.test(text)) return
    put(this.#byValue, valueOf(text), text)
    this.#widths.set(text.length, (this.#widths.get(text.length) ?? 0) + 1)
    if (text.startsWith('0')) this.#zeroWidths.add(text.length)
  }

  count(text: string): number {
    return this.#counts.get(text) ?? 0
  }

  sameLetters(text: string): readonly string[] {
    return (this.#byLetters.get(text.toLowerCase()) ?? []).filter((one) => one !== text)
  }

  longerNumbers(digits: string): readonly string[] {
    return (this.#byValue.get(valueOf(digits)) ?? []).filter((one) => one.length > digits.length)
  }

  numbers(): readonly string[] {
    return [...this.#byValue.values()].flat()
  }

  addressesOf(account: string): readonly string[] {
    return this.#byAccount.get(account.toLowerCase()) ?? []
  }

  get width(): number | null {
    const longest = Math.max(0, ...this.#widths.keys())
    const all = [...this.#widths.values()].reduce((sum, count) => sum + count, 0)
    const own = this.#widths.get(longest) ?? 0
    // some of the others may have lost theirs: two of three are enough
    return this.#zeroWidths.has(longest) && own >= fewestOfAWidth && own * 3 >= all * 2 ? longest : null
  }
}

function put(map: Map<string, string[]>, key: string, text: string): void {
  const standing = map.get(key)
  if (standing === undefined) map.set(key, [text])
  else standing.push(text)
}

function valueOf(digits: string): string {
  return digits.replace(/^0+/, '')
}
