import { accountNotices } from './account.ts'
import { deliveryNotices } from './delivery.ts'
import { equipmentNotices } from './equipment.ts'
import { needNotices } from './need.ts'
import type { Notice } from './notice.ts'
import { requestNotices } from './request.ts'
import { trainingNotices } from './training.ts'
import { workNotices } from './work.ts'

/** Every notice there is, with all that is fixed about it. */
const notices = {
	...requestNotices,
	...needNotices,
	...trainingNotices,
	...equipmentNotices,
	...deliveryNotices,
	...workNotices,
	...accountNotices,
}
export type NoticeName = keyof typeof notices
export const noticeNames = Object.keys(notices) as NoticeName[]

/** The row of a notice. */
export const noticeOf = (name: NoticeName): Notice => notices[name]

/** Those of UNODC's notices of which a State and a programme manager may know that they were sent. */
export const noticesKnownOutside = noticeNames.filter((name) => noticeOf(name).outside)
