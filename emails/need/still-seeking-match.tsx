import { statusNotice } from '../status-notice.tsx'

/** Tells the State at intervals that the search goes on, so that nothing is silent. */
export const stillSeekingMatch = statusNotice('stillSeekingMatch', { reason: 'state', facts: ['need'] })
