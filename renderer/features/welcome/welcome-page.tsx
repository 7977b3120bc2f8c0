import type { PageProps } from '../../api/page-props.ts'

export function WelcomePage(_: Partial<PageProps>) {
  return null
}
