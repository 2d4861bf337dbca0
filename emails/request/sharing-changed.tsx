import { statusNotice } from '../status-notice.tsx'

/** Tells the office, and the mission, that the focal point changed who may read a request. */
export const sharingChanged = statusNotice('sharingChanged', { reason: 'participant' })
