import { statusNotice } from '../status-notice.tsx'

/** Goes to the case officer and the drafter when the State has answered. */
export const clarificationAnswered = statusNotice('clarificationAnswered', { reason: 'participant' })
