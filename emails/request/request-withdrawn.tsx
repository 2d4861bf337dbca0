import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when the State withdraws a request. */
export const requestWithdrawn = statusNotice('requestWithdrawn', { reason: 'participant' })
