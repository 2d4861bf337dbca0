import { backupCodesLow } from './backup-codes-low.tsx'
import { backupCodesRenewed } from './backup-codes-renewed.tsx'
import { codesPaused } from './codes-paused.tsx'
import { factorEnrolled } from './factor-enrolled.tsx'
import { factorRemoved } from './factor-removed.tsx'
import { factorReplaced } from './factor-replaced.tsx'
import { passkeyAdded } from './passkey-added.tsx'
import { passkeyRemoved } from './passkey-removed.tsx'
import { recoveryAsked } from './recovery-asked.tsx'
import { recoveryDone } from './recovery-done.tsx'
import { recoveryRefused } from './recovery-refused.tsx'
import { recoveryToApprove } from './recovery-to-approve.tsx'

/** Every e-mail about second factors. */
export const factorEmails = {
	factorEnrolled,
	factorReplaced,
	factorRemoved,
	passkeyAdded,
	passkeyRemoved,
	backupCodesRenewed,
	backupCodesLow,
	codesPaused,
	recoveryAsked,
	recoveryToApprove,
	recoveryDone,
	recoveryRefused,
}
