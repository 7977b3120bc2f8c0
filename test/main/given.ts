/** A value that the test cannot do without. */
export function given<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('what the test needs is not there')
  return value
}
