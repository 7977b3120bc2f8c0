import type { PracticeUser } from './company.ts'

/** Users behind whom no single person stands. Test accounts take a call now and then, machines never do. */
export const serviceAccounts: readonly PracticeUser[] = [
  account('svc.wallboard', 'Wallboard', '', 'machine'),
  account('svc.reporting', 'Reporting service', 'reporting@example.com', 'machine'),
  account('wfm.api', 'WFM API', 'wfm@example.com', 'machine'),
  account('admin', 'Administrator', 'it@example.com', 'machine'),
  account('Hotline Test', 'Hotline Test', '', 'test'),
  account('training01', 'Training 01', 'training@example.com', 'test'),
  account('training02', 'Training 02', 'training@example.com', 'test'),
  account('training03', 'Training 03', 'training@example.com', 'test'),
  account('supervisor.night', 'Supervisor Nacht', '', 'test'),
]

function account(
  identifier: string,
  name: string,
  email: string,
  kind: Extract<PracticeUser['account'], 'test' | 'machine'>,
): PracticeUser {
  return { identifier, name, email, active: true, account: kind }
}
