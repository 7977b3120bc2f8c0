const states = ['Available', 'On call', 'Wrap-up', 'Break']

/** The message that tells the event of this number: no two are alike, and each agent's follow one another by seconds. */
export function eventMessage(place: number, from: number, agents = 500): string {
  const turn = Math.floor(place / agents)
  return JSON.stringify({
    event: {
      agentLogin: `bench-${place % agents}`,
      agentName: `Bench ${place % agents}`,
      state: states[turn % states.length],
      since: new Date(from + turn * 1000).toISOString(),
    },
  })
}
