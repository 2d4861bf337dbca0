import { statusNotice } from '../status-notice.tsx'

/** Asks the State for comments on a draft; the draft stays in the system. */
export const draftShared = statusNotice('draftShared', { reason: 'state', facts: ['need', 'programme'] })
