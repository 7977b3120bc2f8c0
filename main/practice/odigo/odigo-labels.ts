import type { OdigoState, PauseType } from './odigo-event.ts'

interface Labels {
  readonly states: Readonly<Record<OdigoState, string>>
  readonly pauseTypes: Readonly<Record<PauseType, string>>
}

/** What messages call states and pauses. Nothing public says what a real Odigo calls them. */
export const englishLabels: Labels = {
  states: {
    available: 'Available',
    call: 'On call',
    wrapUp: 'Wrap-up',
    break: 'Break',
    meeting: 'Meeting',
    loggedOut: 'Logged out',
  },
  pauseTypes: {
    lunch: 'Lunch break',
    coffee: 'Coffee break',
    screen: 'Screen break',
    training: 'Training',
    coaching: 'Coaching',
  },
}

/** As an Odigo that nobody has set to another language would call them. */
export const frenchLabels: Labels = {
  states: {
    available: 'Disponible',
    call: 'En communication',
    wrapUp: 'Post-appel',
    break: 'Pause',
    meeting: 'Réunion',
    loggedOut: 'Déconnecté',
  },
  pauseTypes: {
    lunch: 'Déjeuner',
    coffee: 'Café',
    screen: 'Pause écran',
    training: 'Formation',
    coaching: 'Accompagnement',
  },
}
