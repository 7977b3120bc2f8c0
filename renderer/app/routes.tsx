import { type ComponentType, Suspense } from 'react'
import { useLocation } from 'wouter'
import type { PageProps } from '../api/page-props.ts'
import { Loading } from '../ui/loading.tsx'
import { BrokenPage } from './broken-page.tsx'
import { pickIntegration } from './frame-store.ts'
import { lazyPart } from './lazy-part.ts'
import { NoSuchPlace } from './no-such-place.tsx'
import { splitAddress } from './places.ts'
import { useIntegration } from './use-integration.ts'

const loaders: Readonly<Record<string, () => Promise<ComponentType<PageProps>>>> = {
  overview: async () => (await import('./overview-place.tsx')).OverviewPlace,
  integrations: async () => (await import('../features/integrations/integrations-page.tsx')).IntegrationsPage,
  'integrations/*/messages': async () => (await import('../features/notifications/messages-page.tsx')).MessagesPage,
  employees: async () => (await import('../features/employees/employees-page.tsx')).EmployeesPage,
  'employees/assign': async () => (await import('./assign-place.tsx')).AssignPlace,
  'employees/enter': async () => (await import('./enter-place.tsx')).EnterPlace,
  'employees/ledger': async () => (await import('./ledger-place.tsx')).LedgerPlace,
  activities: async () => (await import('../features/activities/activities-page.tsx')).ActivitiesPage,
  'activities/map': async () => (await import('./map-place.tsx')).MapPlace,
  'activities/enter': async () => (await import('./activity-enter-place.tsx')).ActivityEnterPlace,
  imports: async () => (await import('./imports-place.tsx')).ImportsPlace,
  'imports/calendar': async () => (await import('./calendar-place.tsx')).CalendarPlace,
  timeline: async () => (await import('./timeline-place.tsx')).TimelinePlace,
  'timeline/contacts': async () => (await import('./contacts-place.tsx')).ContactsPlace,
  'timeline/team': async () => (await import('./team-place.tsx')).TeamPlace,
  'timeline/unmapped': async () => (await import('./unmapped-place.tsx')).UnmappedPlace,
  'timeline/now': async () => (await import('./live-place.tsx')).LivePlace,
  delivery: async () => (await import('../features/delivery/delivery-page.tsx')).DeliveryPage,
  tasks: async () => (await import('../features/tasks/tasks-page.tsx')).TasksPage,
  settings: async () => (await import('./settings-place.tsx')).SettingsPlace,
  'settings/journal': async () => (await import('./journal-place.tsx')).JournalPlace,
}

const pages = Object.fromEntries(Object.entries(loaders).map(([name, load]) => [name, lazyPart(load)]))

/** Which page an address belongs to: the inner one where there is one, also below one thing of a place. */
function pageName(address: string): string {
  const { place, rest } = splitAddress(address)
  const [first, second] = rest.split('/')
  return [`${place}/*/${second}`, `${place}/${first}`].find((inner) => inner in loaders) ?? place
}

/** Fetches the page of an address before anybody has drawn it. */
export async function fetchPage(address: string): Promise<void> {
  await pages[pageName(address)]?.fetch()
}

/** The page of the address. A page's code is fetched when somebody goes there for the first time. */
export function Routes() {
  const [address, setAddress] = useLocation()
  const { integration, integrations } = useIntegration()
  const { rest } = splitAddress(address)
  const name = pageName(address)
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
