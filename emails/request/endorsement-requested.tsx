import { statusNotice } from '../status-notice.tsx'

/** Goes to the focal points when a drafter sends a request for endorsement. */
export const endorsementRequested = statusNotice('endorsementRequested', { reason: 'focalPoint' })
