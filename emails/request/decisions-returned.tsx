import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer whose proposed decisions came back. */
export const decisionsReturned = statusNotice('decisionsReturned', { reason: 'officer' })
