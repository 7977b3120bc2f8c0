import type { PageProps } from '../../api/page-props.ts'

export function OverviewPage(_: Partial<PageProps>) {
  return null
}
