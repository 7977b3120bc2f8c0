import { Suspense } from 'react'
import { useLocation } from 'wouter'
import type { PageProps } from '../api/page-props.ts'
import { Loading } from '../ui/loading.tsx'
import { BrokenPage } from './broken-page.tsx'
import { pickIntegration } from './frame-store.ts'
import { lazyPart } from './lazy-part.ts'
import { NoSuchPlace } from './no-such-place.tsx'
import { splitAddress } from './places.ts'
import { useIntegration } from './use-integration.ts'

const pages: Readonly<Record<string, React.ComponentType<PageProps>>> = {
  overview: lazyPart(async () => (await import('./overview-place.tsx')).OverviewPlace),
  integrations: lazyPart(async () => (await import('../features/integrations/integrations-page.tsx')).IntegrationsPage),
  employees: lazyPart(async () => (await import('../features/employees/employees-page.tsx')).EmployeesPage),
  'employees/assign': lazyPart(async () => (await import('./assign-place.tsx')).AssignPlace),
  activities: lazyPart(async () => (await import('../features/activities/activities-page.tsx')).ActivitiesPage),
  'activities/map': lazyPart(async () => (await import('./map-place.tsx')).MapPlace),
  imports: lazyPart(async () => (await import('../features/imports/imports-page.tsx')).ImportsPage),
  timeline: lazyPart(async () => (await import('../features/timeline/timeline-page.tsx')).TimelinePage),
  delivery: lazyPart(async () => (await import('../features/delivery/delivery-page.tsx')).DeliveryPage),
  tasks: lazyPart(async () => (await import('../features/tasks/tasks-page.tsx')).TasksPage),
  settings: lazyPart(async () => (await import('./settings-place.tsx')).SettingsPlace),
  'settings/journal': lazyPart(async () => (await import('./journal-place.tsx')).JournalPlace),
}

/** The page of the address. A page's code is fetched when somebody goes there for the first time. */
export function Routes() {
  const [address, setAddress] = useLocation()
  const { integration, integrations } = useIntegration()
  const { place, rest } = splitAddress(address)
  const inner = `${place}/${rest.split('/')[0]}`
  const name = inner in pages ? inner : place
  const Shown = pages[name]
  if (Shown === undefined) return <NoSuchPlace />
  return (
    <BrokenPage key={name}>
      <Suspense fallback={<Loading />}>
        <Shown
          integration={integration}
          integrations={integrations}
          pickIntegration={pickIntegration}
          rest={rest}
          go={(place) => setAddress(`/${place}`)}
        />
      </Suspense>
    </BrokenPage>
  )
}
