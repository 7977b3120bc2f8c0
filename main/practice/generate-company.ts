import { practiceActivities } from './activities.ts'
import { practiceSeed, type PracticeCompany } from './company.ts'
import { generateEmployees } from './generate-employees.ts'
import { generatePeople } from './generate-people.ts'
import { generateUsers } from './generate-users.ts'
import { createRandom } from './random.ts'

const headcount = 400

/** Invents the company "Service centre": 400 employees, their users and activities. Same seed, same company. */
export function generateCompany(seed: number = practiceSeed): PracticeCompany {
  const random = createRandom(seed)
  const people = generatePeople(random, headcount)
  const employees = generateEmployees(random, people)
  const { users, truth } = generateUsers(random, people, employees)
  return {
    employees: employees.toSorted((a, b) => compare(a.personnelNumber, b.personnelNumber)),
    users: users.toSorted((a, b) => compare(a.identifier.toLowerCase(), b.identifier.toLowerCase())),
    activities: practiceActivities,
    truth,
  }
}

// Not localeCompare: the order must be the same on every machine.
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
