import type { PageProps } from '../../api/page-props.ts'

export function TasksPage(_: Partial<PageProps>) {
  return null
}
