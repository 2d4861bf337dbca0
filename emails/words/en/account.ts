export const account = {
	invitation: {
		subject: 'Invitation to open an account',
		what: 'You have been invited to open an account in the system for technical assistance requests.',
		next: 'Please open the page, check your details and choose a password; the link works once.',
	},
	passwordLink: {
		subject: 'Choose a new password',
		what: 'A new password has been asked for your account.',
		next: 'Please open the page and choose a new password; the link works once, within one hour. If you did not ask for it, you need not do anything: your password stays as it is.',
	},
	passwordChanged: {
		subject: 'Password changed',
		what: 'The password of your account has been changed, and all other sessions have ended.',
		next: 'If it was you, you need not do anything. If it was not you, please choose a new password by the link on the sign-in page and inform the administrator at once.',
	},
	attemptsPaused: {
		subject: 'Many attempts to sign in',
		what: 'Somebody has tried to sign in to your account with wrong passwords several times. Further attempts from unknown browsers have to wait for a while.',
		next: 'Browsers in which you have signed in before are not concerned. If it was not you, you need not do anything; a long password and a second factor protect your account.',
	},
	newSignIn: {
		subject: 'Sign-in from another browser',
		what: 'Somebody has signed in to your account from a browser that was not used for it before.',
		next: 'If it was you, you need not do anything. If it was not you, please open the page, end all other sessions, change your password and inform the administrator.',
	},
	addressLink: {
		subject: 'Confirm your new e-mail address',
		what: 'This address has been given as the new e-mail address of an account in the system for technical assistance requests.',
		next: 'Please open the page to confirm it; the link works once, within 24 hours. If you did not expect this message, please ignore it.',
	},
	addressTaken: {
		subject: 'Your address already has an account',
		what: 'Somebody has given your e-mail address as the new address of another account. It already belongs to your account, so nothing has been changed.',
		next: 'If it was you, please use the account that you have. If it was not you, you need not do anything.',
	},
	addressAsked: {
		subject: 'New e-mail address asked for',
		what: 'Another e-mail address has been asked for your account. The change takes effect when it is confirmed from the new address.',
		next: 'If it was you, you need not do anything. If it was not you, please change your password and inform the administrator at once.',
	},
	addressChanged: {
		subject: 'E-mail address changed',
		what: 'The e-mail address of your account has been changed, and all sessions have ended. From now on you sign in with the new address.',
		next: 'If it was you, please sign in with the new address. If it was not you, please inform the administrator at once.',
	},
}
