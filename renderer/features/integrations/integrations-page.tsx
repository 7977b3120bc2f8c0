import { lazy } from 'react'
import type { PageProps } from '../../api/page-props.ts'
import { IntegrationList } from './integration-list.tsx'

const AddIntegration = lazy(async () => ({ default: (await import('./add-integration.tsx')).AddIntegration }))
const IntegrationDetail = lazy(async () => ({ default: (await import('./integration-detail.tsx')).IntegrationDetail }))

const RepairIntegration = lazy(async () => ({
  default: (await import('./connect/repair-integration.tsx')).RepairIntegration,
}))

/** All integrations, one of them, or the steps that add one. */
export function IntegrationsPage(page: PageProps) {
  const [first = '', draftId = '', step = ''] = page.rest.split('/')
  if (first === 'add') return <AddIntegration {...page} draftId={draftId === '' ? null : draftId} step={step} />
  if (draftId === 'repair') return <RepairIntegration key={first} page={page} id={first} step={step} />
  if (first !== '') return <IntegrationDetail key={first} {...page} id={first} />
  return <IntegrationList {...page} />
}
