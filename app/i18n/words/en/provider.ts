export const provider = {
	button: 'Sign in with {name}',
	title: 'You could not be signed in this way',
	body: 'Either the sign-in was broken off, or no account here belongs to the person whom the identity provider named. Try again from the sign-in page, or ask the administrator.',
	again: 'Back to sign-in',
}
