import type { Integration } from '../../preload/contract/integrations.ts'

/** What the frame hands to every page. */
export interface PageProps {
  /** The integration chosen in the frame; null while there is none. */
  readonly integration: Integration | null
  readonly integrations: readonly Integration[]
  readonly pickIntegration: (id: string) => void
  /** What follows the page's own name in the address: `#/employees/assign` gives `assign`. */
  readonly rest: string
  /** Goes to a place of the app: `go('employees/assign')`. */
  readonly go: (place: string) => void
}
