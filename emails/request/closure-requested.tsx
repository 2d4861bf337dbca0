import { statusNotice } from '../status-notice.tsx'

/** Asks the focal points for the closure and tells the case officer. */
export const closureRequested = statusNotice('closureRequested', { reason: 'participant' })
