/** A state and its reason, as systems write them: `Not Ready (Lunch)`. Brackets in the middle of a name are part of it. */
export function stateParts(state: string): { readonly plain: string; readonly reason: string | null } {
  const found = /^(.*\S) \((.+)\)$/su.exec(state)
  return { plain: found?.[1] ?? state, reason: found?.[2] ?? null }
}
