import {
  IconActivity,
  IconChecklist,
  IconFileImport,
  IconHome,
  IconPlugConnected,
  IconSend,
  IconSettings,
  IconTimeline,
  IconUsers,
} from '@tabler/icons-react'

/** The places of the navigation, in its order. */
export const places = [
  { name: 'overview', icon: IconHome },
  { name: 'integrations', icon: IconPlugConnected },
  { name: 'employees', icon: IconUsers },
  { name: 'activities', icon: IconActivity },
  { name: 'imports', icon: IconFileImport },
  { name: 'timeline', icon: IconTimeline },
  { name: 'delivery', icon: IconSend },
  { name: 'tasks', icon: IconChecklist },
  { name: 'settings', icon: IconSettings },
] as const

/** Places below another one, reached by tabs, cards and the palette. */
export const innerPlaces = [
  { name: 'users', path: 'employees/users' },
  { name: 'assign', path: 'employees/assign' },
  { name: 'enter', path: 'employees/enter' },
  { name: 'ledger', path: 'employees/ledger' },
  { name: 'map', path: 'activities/map' },
  { name: 'enterActivities', path: 'activities/enter' },
  { name: 'runs', path: 'imports/runs' },
  { name: 'calendar', path: 'imports/calendar' },
  { name: 'team', path: 'timeline/team' },
  { name: 'unmapped', path: 'timeline/unmapped' },
  { name: 'states', path: 'timeline/states' },
  { name: 'contacts', path: 'timeline/contacts' },
  { name: 'now', path: 'timeline/now' },
  { name: 'addIntegration', path: 'integrations/add' },
  { name: 'journal', path: 'settings/journal' },
] as const

/** An address as its place and what follows it: `/employees/assign` gives `employees` and `assign`. */
export function splitAddress(address: string): { readonly place: string; readonly rest: string } {
  const [place = '', ...rest] = address.replace(/^\/+/, '').split('/')
  return { place: place === '' ? 'overview' : place, rest: rest.join('/') }
}
