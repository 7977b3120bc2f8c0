// longer texts are cut: two identifiers that agree so far are close enough to be meant as one
const longest = 64

/** How many letters have to be put in, taken out or exchanged to make one text of the other. */
export function lettersApart(one: string, other: string): number {
  const [left, right] = [Array.from(one).slice(0, longest), Array.from(other).slice(0, longest)]
  let above = right.map((_, place) => place + 1)
  left.forEach((letter, line) => {
    let before = line + 1
    let corner = line
    above = right.map((own, place) => {
      const straight = above[place] ?? 0
      const cost = Math.min(straight + 1, before + 1, corner + (own === letter ? 0 : 1))
      corner = straight
      before = cost
      return cost
    })
  })
  return above.at(-1) ?? left.length
}
