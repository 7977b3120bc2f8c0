/** Queues of the practice company, as Five9 keeps them. */
export const campaigns = [
  { name: 'Service Hotline', type: 'INBOUND' },
  { name: 'Technical Hotline', type: 'INBOUND' },
  { name: 'Order Line', type: 'INBOUND' },
  { name: 'Callback Winter', type: 'OUTBOUND' },
  { name: 'Survey', type: 'AUTODIAL' },
] as const

export const skills = ['Billing', 'Technical', 'Orders', 'Complaints', 'Nederlands', 'Italiano'] as const
