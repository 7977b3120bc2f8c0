import type { LoginConvention as ToldConvention } from '../../../../preload/contract/assignments.ts'
import type { LoginConvention } from './convention.ts'

/** The convention as it is told to people: the parts in the order they are written. */
export function tellConvention(convention: LoginConvention): ToldConvention {
  if (convention.kind === 'personnelNumber') return convention
  const { form, ...told } = convention
  const first = { of: 'first', letters: form.first } as const
  const last = { of: 'last', letters: form.last } as const
  return { ...told, parts: form.isLastFirst ? [last, first] : [first, last] }
}
