/** A text in three: what begins like the other one, what differs, what ends like it. Put together they are the text. */
export interface PartedText {
  readonly start: string
  readonly middle: string
  readonly end: string
}

/** Where `text` differs from `other`, to the letter: case and blanks count. */
export function differingPart(text: string, other: string): PartedText {
  const [left, right] = [Array.from(text), Array.from(other)]
  const shorter = Math.min(left.length, right.length)
  let start = 0
  while (start < shorter && left[start] === right[start]) start += 1
  let end = 0
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1
  return {
    start: left.slice(0, start).join(''),
    middle: left.slice(start, left.length - end).join(''),
    end: left.slice(left.length - end).join(''),
  }
}
