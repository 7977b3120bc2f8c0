import { describe, expect, it } from 'vitest'
import { silenceOf } from '../../../../main/core/notifications/silence-of.ts'
import { type HeardHour, usualSilence } from '../../../../main/core/notifications/usual-silence.ts'
import { minute, monday, openReceiver, told } from './receive-messages.ts'

const hour = 60 * minute
const week = 7 * 24 * hour
const zone = 'Europe/Berlin'

/** Mondays from 09:00 to 17:00 in Berlin, so many weeks before. The clock was set back the day before `monday`. */
function mondays(weeks: number, { silence = 2 * minute, messages = 100 } = {}): HeardHour[] {
  return Array.from({ length: weeks }, (_, ago) =>
    Array.from({ length: 8 }, (__, place) => ({
      hour: monday - (ago + 1) * week - hour + place * hour,
      messages,
      // the night before ends with the first
      silence: place === 0 ? 16 * hour : silence,
    })),
  ).flat()
}

describe('the usual silence', () => {
  it('is unknown before two weeks have said the same, and where little comes', () => {
    expect(usualSilence([], monday, zone)).toBeNull()
    expect(usualSilence(mondays(1), monday + 2 * hour, zone)).toBeNull()
    expect(usualSilence(mondays(4, { messages: 3 }), monday + 2 * hour, zone)).toBeNull()
    expect(usualSilence(mondays(2), monday + 2 * hour, zone)).not.toBeNull()
  })

  it('is three times the longest pause of such hours, five minutes at least', () => {
    expect(usualSilence(mondays(3), monday + 2 * hour, zone)).toBe(6 * minute)
    expect(usualSilence(mondays(3, { silence: 1000 }), monday + 2 * hour, zone)).toBe(5 * minute)
  })

  it('leaves out the night, the weekend and the hour in which it ends', () => {
    // Monday 16:58: two minutes of work, then nothing until next Monday at ten, local time
    const evening = monday + 8 * hour - 2 * minute
    expect(usualSilence(mondays(3), evening, zone)).toBe(week - 8 * hour + 2 * minute + hour + 4 * minute)
  })

  it('forgets what was usual a quarter of a year ago', () => {
    expect(usualSilence(mondays(3), monday + 20 * week, zone)).toBeNull()
  })
})

describe('the silence of an integration', () => {
  it('is unknown before the first message, and none while nobody listened', async () => {
    const receiver = await openReceiver()
    receiver.bring()
    const silence = () => silenceOf(receiver.tools, receiver.row, receiver.at)
    expect(silence()).toEqual({ silentFor: null, usual: null })
    receiver.bring(told('ann', 'Ready', 0))
    receiver.at += 7 * minute
    expect(silence()).toEqual({ silentFor: 7 * minute, usual: null })
    receiver.restart()
    receiver.bring()
    receiver.at += minute
    expect(silence().silentFor).toBe(minute)
    // a pause in which nobody could hear is none that is learned
    receiver.bring(told('ann', 'Break', 1))
    expect(
      receiver.database.prepare('SELECT messages, longest_silence AS silence FROM message_hour').all<object>(),
    ).toMatchObject([{ messages: 2, silence: minute }])
  })
})
