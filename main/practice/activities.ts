import type { PracticeActivity } from './company.ts'

/** The company's activities. Present (ID 1) is where everything lands that nobody has mapped. */
export const practiceActivities: readonly PracticeActivity[] = [
  { id: 1, name: 'Present', type: 'presence', colour: '#9aa0a6' },
  { id: 1001, name: 'Calls', type: 'presence', colour: '#2e7d32' },
  { id: 1002, name: 'After-call work', type: 'presence', colour: '#66a36a' },
  { id: 1003, name: 'Back office', type: 'presence', colour: '#00796b' },
  { id: 1004, name: 'E-mail and chat', type: 'presence', colour: '#0277bd' },
  { id: 1005, name: 'Break', type: 'break', colour: '#f9a825' },
  { id: 1006, name: 'Lunch', type: 'break', colour: '#ef6c00' },
  { id: 1007, name: 'Training', type: 'meeting', colour: '#6a1b9a' },
  { id: 1008, name: 'Team meeting', type: 'meeting', colour: '#8e5bb5' },
  { id: 1009, name: 'Coaching', type: 'meeting', colour: '#ad1457' },
  { id: 1010, name: 'Illness', type: 'illness', colour: '#c62828' },
  { id: 1011, name: 'Vacation', type: 'vacation', colour: '#00acc1' },
  { id: 1012, name: 'Time off in lieu', type: 'absence', colour: '#6d4c41' },
  { id: 1013, name: 'Parental leave', type: 'absence', colour: '#8d6e63' },
]
