import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer; the note stays in the system. */
export const declineReturned = statusNotice('declineReturned', { reason: 'officer', facts: ['need'] })
