import { statusNotice } from '../status-notice.tsx'

/** Asks the focal points to clear answers that change what one of them endorsed. */
export const answersToClear = statusNotice('answersToClear', { reason: 'focalPoint' })
