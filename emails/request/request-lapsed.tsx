import { statusNotice } from '../status-notice.tsx'

/** Tells the State that a dormant request was closed. */
export const requestLapsed = statusNotice('requestLapsed', { reason: 'state' })
