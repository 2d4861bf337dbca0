import { statusNotice } from '../status-notice.tsx'

/** Tells the drafter that the request is with the focal points. */
export const endorsementSent = statusNotice('endorsementSent', { reason: 'drafter' })
