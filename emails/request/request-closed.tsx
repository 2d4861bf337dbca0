import { statusNotice } from '../status-notice.tsx'

/** Goes to both sides when a request is closed. */
export const requestClosed = statusNotice('requestClosed', { reason: 'participant' })
