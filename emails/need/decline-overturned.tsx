import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and the case officer when a refused need is accepted after all. */
export const declineOverturned = statusNotice('declineOverturned', { reason: 'participant', facts: ['need'] })
