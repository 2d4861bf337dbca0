export const factor = {
	factorEnrolled: {
		subject: 'Second factor set up',
		what: 'A second factor has been set up for your account.',
		next: 'If it was you, you need not do anything. If it was not you, please inform the administrator at once.',
	},
	factorReplaced: {
		subject: 'Second factor replaced',
		what: 'The second factor of your account has been replaced by another one, and your earlier backup codes are no longer valid.',
		next: 'If it was you, you need not do anything. If it was not you, please inform the administrator at once.',
	},
	factorRemoved: {
		subject: 'Second factor removed',
		what: 'The second factor of your account has been removed.',
		next: 'If it was you, you need not do anything. If it was not you, please inform the administrator at once.',
	},
	passkeyAdded: {
		subject: 'Passkey added',
		what: 'A passkey has been added to your account.',
		next: 'If it was you, you need not do anything. If it was not you, please inform the administrator at once.',
	},
	passkeyRemoved: {
		subject: 'Passkey removed',
		what: 'A passkey has been removed from your account.',
		next: 'If it was you, you need not do anything. If it was not you, please inform the administrator at once.',
	},
	backupCodesRenewed: {
		subject: 'New backup codes',
		what: 'New backup codes have been made for your account; the earlier ones are no longer valid.',
		next: 'If it was you, please keep the new codes in a safe place. If it was not you, please inform the administrator at once.',
	},
	backupCodesLow: {
		subject: 'Few backup codes left',
		what: 'Three or fewer of your backup codes are left.',
		next: 'Please open the page and make new codes. If you did not use the codes yourself, please inform the administrator at once.',
	},
	codesPaused: {
		subject: 'One-time codes paused after wrong attempts',
		what: 'Wrong one-time codes have been entered several times for your account, after your password. Codes are not accepted there for a while.',
		next: 'If it was you, wait as the page says, or use a passkey. If it was not you, another person knows your password: please choose a new one by the link on the sign-in page, which also ends the pause, and inform the administrator immediately.',
	},
	recoveryAsked: {
		subject: 'Lost second factor',
		what: 'Somebody who knows your password has said that the second factor of your account is lost. Two officers will decide on it.',
		next: 'If it was you, an officer will contact you by another channel. If it was not you, please change your password and inform the administrator at once.',
	},
	recoveryToApprove: {
		subject: 'Lost second factor waiting for a decision',
		what: 'Somebody has lost a second factor and waits for two officers to agree.',
		next: 'Please open the page, make sure by another channel who is asking, and write down how.',
	},
	recoveryDone: {
		subject: 'Second factor taken off after loss',
		what: 'Two officers have agreed that the second factor of your account is lost. It has been taken off together with passkeys and backup codes, and all your sessions have ended.',
		next: 'Please sign in and set up a new second factor. If you did not ask for this, please inform the administrator at once.',
	},
	recoveryRefused: {
		subject: 'Second factor stays',
		what: 'Your second factor has not been taken off: an officer has refused it.',
		next: 'Please sign in with your second factor, or with a backup code. If you have neither, please speak with the administrator.',
	},
}
