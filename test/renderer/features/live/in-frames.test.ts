// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { inFrames } from '../../../../renderer/features/live/in-frames.ts'

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

test('what comes within a frame is told at once, in its order', async () => {
  const told: (readonly number[])[] = []
  const frames = inFrames<number>((items) => told.push(items))
  frames.add(1)
  frames.add(2)
  expect(told).toEqual([])
  await nextFrame()
  expect(told).toEqual([[1, 2]])
  frames.add(3)
  await nextFrame()
  expect(told).toEqual([[1, 2], [3]])
})

test('after its end nothing is told', async () => {
  const told: unknown[] = []
  const frames = inFrames<number>((items) => told.push(items))
  frames.add(1)
  frames.end()
  await nextFrame()
  expect(told).toEqual([])
})
