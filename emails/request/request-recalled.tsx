import { statusNotice } from '../status-notice.tsx'

/** Tells the focal points that they need not endorse a request any more. */
export const requestRecalled = statusNotice('requestRecalled', { reason: 'focalPoint' })
