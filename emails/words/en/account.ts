export const account = {
	invitation: {
		subject: 'Invitation to open an account',
		what: 'You have been invited to open an account in the system for technical assistance requests.',
		next: 'Please open the page, check your details and choose a password; the link works once.',
	},
}
