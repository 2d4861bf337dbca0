import { statusNotice } from '../status-notice.tsx'

/** Goes to the State and to the officer who had the request before. */
export const requestReopened = statusNotice('requestReopened', { reason: 'participant' })
