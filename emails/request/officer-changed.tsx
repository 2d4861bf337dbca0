import { statusNotice } from '../status-notice.tsx'

/** Tells the State that somebody else looks after the request; the name stays in the system. */
export const officerChanged = statusNotice('officerChanged', { reason: 'state' })
