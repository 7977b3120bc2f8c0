import type { PracticeActivity } from './company.ts'

/** The company's activities. Present (ID 1) is where everything lands that nobody has mapped. */
export const practiceActivities: readonly PracticeActivity[] = [
  { id: 1, name: 'Present', type: 'Presence', colour: '#9aa0a6' },
  { id: 1001, name: 'Calls', type: 'Presence', colour: '#2e7d32' },
  { id: 1002, name: 'After-call work', type: 'Presence', colour: '#66a36a' },
  { id: 1003, name: 'Back office', type: 'Presence', colour: '#00796b' },
  { id: 1004, name: 'E-mail and chat', type: 'Presence', colour: '#0277bd' },
  { id: 1005, name: 'Break', type: 'Break', colour: '#f9a825' },
  { id: 1006, name: 'Lunch', type: 'Break', colour: '#ef6c00' },
  { id: 1007, name: 'Training', type: 'Meeting', colour: '#6a1b9a' },
  { id: 1008, name: 'Team meeting', type: 'Meeting', colour: '#8e5bb5' },
  { id: 1009, name: 'Coaching', type: 'Meeting', colour: '#ad1457' },
  { id: 1010, name: 'Illness', type: 'Illness', colour: '#c62828' },
  { id: 1011, name: 'Vacation', type: 'Vacation', colour: '#00acc1' },
  { id: 1012, name: 'Time off in lieu', type: 'Absence', colour: '#6d4c41' },
  { id: 1013, name: 'Parental leave', type: 'Absence', colour: '#8d6e63' },
]
