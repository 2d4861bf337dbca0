import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer when the programme refuses a need. */
export const offerRefused = statusNotice('offerRefused', { reason: 'officer', facts: ['need', 'programme'] })
