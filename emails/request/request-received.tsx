import { statusNotice } from '../status-notice.tsx'

/** The receipt of a filing: goes to the drafter, the focal points and the permanent mission. */
export const requestReceived = statusNotice('requestReceived', { reason: 'state' })
