import { statusNotice } from '../status-notice.tsx'

/** Tells the State that the decision stands. */
export const declineUpheld = statusNotice('declineUpheld', { reason: 'state', facts: ['need'] })
