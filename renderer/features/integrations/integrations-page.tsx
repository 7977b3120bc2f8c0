import type { PageProps } from '../../api/page-props.ts'

export function IntegrationsPage(_: Partial<PageProps>) {
  return null
}
