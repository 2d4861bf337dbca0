import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a person has taken the request in hand. */
export const requestAcknowledged = statusNotice('requestAcknowledged', { reason: 'state' })
