import { expect, test } from 'vitest'
import {
  isLoopback,
  placeOf,
  valuesOfPlace,
} from '../../../../../renderer/features/integrations/connect/receiver-values.ts'

const here = { port: 0, address: '127.0.0.1', publicUrl: '' }

test('what is kept is shown, and shown values are kept as they are', () => {
  expect(valuesOfPlace(here)).toEqual({ port: '', reach: 'here', address: '127.0.0.1', publicUrl: '' })
  for (const place of [
    here,
    { port: 8443, address: '::1', publicUrl: '' },
    { port: 8443, address: '127.0.0.1', publicUrl: 'https://wfm.example.com/odigo' },
    { port: 8443, address: '192.0.2.7', publicUrl: '' },
  ])
    expect(placeOf(valuesOfPlace(place))).toEqual(place)
})

test('reached from this computer alone it listens there alone, whatever stood in the other fields', () => {
  const values = { port: ' 8443 ', reach: 'here', address: '0.0.0.0', publicUrl: 'https://wfm.example.com' } as const
  expect(placeOf(values)).toEqual({ port: 8443, address: '127.0.0.1', publicUrl: '' })
})

test('a loopback address is told from any other', () => {
  expect(['127.0.0.1', '127.1.2.3', '::1', 'localhost'].filter(isLoopback)).toHaveLength(4)
  expect(['0.0.0.0', '192.0.2.7', '::', '128.0.0.1', 'localhost.example.com'].filter(isLoopback)).toEqual([])
})
