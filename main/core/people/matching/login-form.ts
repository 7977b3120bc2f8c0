/** Which letters of a name a login takes: how many of each part, 0 for all of them, and which part stands first. */
export interface LoginForm {
  readonly first: number
  readonly last: number
  readonly isLastFirst: boolean
}

const form = (first: number, last: number, isLastFirst = false): LoginForm => ({ first, last, isLastFirst })

/** The usual ways, the more telling first: of two that explain a list equally well the earlier one counts. */
export const loginForms: readonly LoginForm[] = [
  form(0, 0),
  form(0, 0, true),
  form(1, 0),
  form(1, 0, true),
  form(2, 0, true),
  form(2, 0),
  form(3, 0, true),
  form(3, 0),
  form(0, 1),
  form(0, 1, true),
  form(0, 2),
  form(0, 3),
  form(1, 7),
  form(1, 6),
  form(1, 5),
  form(1, 4),
  form(1, 3),
  form(1, 7, true),
  form(1, 6, true),
  form(1, 5, true),
  form(2, 6, true),
  form(2, 5, true),
  form(2, 4, true),
  form(2, 3, true),
  form(2, 2, true),
  form(3, 3, true),
  form(3, 3),
  form(2, 4),
  form(2, 3),
  form(2, 2),
  form(3, 5),
  form(3, 4, true),
  form(4, 4, true),
  form(1, 2),
]

/** The login of a name, without separators; cut where the company cuts, the separator counted. */
export function writeLogin(first: string, last: string, form: LoginForm, separator: string, cutAt: number): string {
  const ownFirst = form.first === 0 ? first : first.slice(0, form.first)
  const ownLast = form.last === 0 ? last : last.slice(0, form.last)
  const [before, after] = form.isLastFirst ? [ownLast, ownFirst] : [ownFirst, ownLast]
  if (cutAt === 0) return before + after
  const room = before.length >= cutAt ? 0 : cutAt - before.length - separator.length
  return before.slice(0, cutAt) + after.slice(0, Math.max(0, room))
}
