export const session = {
	title: 'Your session is about to end',
	idle: 'Nothing has been sent from here for a while. To protect your work, the session ends in:',
	final: 'A session lasts twelve hours at most. Please save your work; this one ends in:',
	time: '{minutes} min {seconds} s',
	stay: 'Stay signed in',
	close: 'Close',
	unreachable: 'The service could not be reached. Please try again.',
	ended: {
		title: 'Your session has ended',
		body: 'What you wrote is still on this page and has not been lost. Sign in in a new window and come back here, or send the page: you will be asked to sign in, and it goes on from there.',
		signIn: 'Sign in in a new window',
		back: 'Back to the page',
	},
}
