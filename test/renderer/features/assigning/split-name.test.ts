import { expect, it } from 'vitest'
import { splitName } from '../../../../renderer/features/assigning/split-name.ts'

it.each([
  ['Jan van den Berg', 'Jan', 'van den Berg'],
  ['Berg, Jan van den', 'Jan van den', 'Berg'],
  ['  Nachtrobot ', '', 'Nachtrobot'],
  ['', '', ''],
  ['De Luca,Anna', 'Anna', 'De Luca'],
])('%s', (name, firstName, lastName) => {
  expect(splitName(name)).toEqual({ firstName, lastName })
})
