import { changeDecided } from './change-decided.tsx'
import { changeRequested } from './change-requested.tsx'
import { checkDue } from './check-due.tsx'
import { checkFailed } from './check-failed.tsx'
import { checkRecorded } from './check-recorded.tsx'
import { customsHeld } from './customs-held.tsx'
import { customsOverdue } from './customs-overdue.tsx'
import { customsReleased } from './customs-released.tsx'
import { equipmentAtCustoms } from './equipment-at-customs.tsx'
import { equipmentContracted } from './equipment-contracted.tsx'
import { equipmentInstalled } from './equipment-installed.tsx'
import { equipmentReceived } from './equipment-received.tsx'
import { equipmentShipped } from './equipment-shipped.tsx'
import { handoverSigned } from './handover-signed.tsx'
import { inspectionRecorded } from './inspection-recorded.tsx'
import { linesAccepted } from './lines-accepted.tsx'
import { linesRejected } from './lines-rejected.tsx'
import { lossReported } from './loss-reported.tsx'
import { lossSettled } from './loss-settled.tsx'
import { misuseReported } from './misuse-reported.tsx'
import { misuseResolved } from './misuse-resolved.tsx'
import { replacementShipped } from './replacement-shipped.tsx'
import { specificationSignedOff } from './specification-signed-off.tsx'
import { specificationToSignOff } from './specification-to-sign-off.tsx'

/** Every e-mail about equipment. */
export const equipmentEmails = {
	specificationToSignOff,
	specificationSignedOff,
	equipmentContracted,
	equipmentShipped,
	equipmentAtCustoms,
	customsHeld,
	customsReleased,
	customsOverdue,
	equipmentReceived,
	inspectionRecorded,
	linesRejected,
	linesAccepted,
	replacementShipped,
	lossReported,
	lossSettled,
	changeRequested,
	changeDecided,
	misuseReported,
	misuseResolved,
	handoverSigned,
	equipmentInstalled,
	checkDue,
	checkRecorded,
	checkFailed,
}
