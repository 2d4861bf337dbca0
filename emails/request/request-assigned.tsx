import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer named for a request. */
export const requestAssigned = statusNotice('requestAssigned', { reason: 'officer' })
