import type { PageProps } from '../api/page-props.ts'
import { ImportsPage } from '../features/imports/imports-page.tsx'
import { ImportTabs } from './import-tabs.tsx'

/** What was brought in, beside the gaps that are left. */
export function ImportsPlace(page: PageProps) {
  return <ImportsPage {...page} renderTabs={(active) => <ImportTabs active={active} />} />
}
