import type { OdigoMessage } from './write-message.ts'

const post = (contentType: string, body: string | Buffer): OdigoMessage => ({
  method: 'POST',
  query: '',
  contentType,
  body,
})

const json = 'application/json; charset=utf-8'

/** Messages that nobody can read: cut off in the middle, of another type than they say, empty. */
export const brokenMessages: readonly [OdigoMessage, ...OdigoMessage[]] = [
  post(json, '{"event":{"agentLogin":"1204","agentName":"Jo'),
  post(json, 'The notification service is being maintained.'),
  post('application/xml; charset=utf-8', '<event><agentLogin>1204</agentLogin><state>Break'),
  post(json, ''),
  post('application/octet-stream', Buffer.from([0, 255, 254, 1, 2, 3, 128, 0])),
]

const deep = 10_000

/** Messages meant to do harm: entities, two mebibytes, ten thousand levels. None of them may harm whoever gets it. */
export const hostileMessages: readonly [OdigoMessage, ...OdigoMessage[]] = [
  post(
    'application/xml',
    '<?xml version="1.0"?><!DOCTYPE event [<!ENTITY a "1204"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><event><agentLogin>&b;</agentLogin></event>',
  ),
  post(json, `{"event":{"agentLogin":"1204","state":"${'x'.repeat(2 * 1024 * 1024)}"}}`),
  post(json, '{"event":'.repeat(deep) + '1' + '}'.repeat(deep)),
]
