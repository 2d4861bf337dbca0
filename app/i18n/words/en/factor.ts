export const factor = {
	title: 'Confirm that it is you',
	lead: 'Open the application on your telephone that makes one-time codes, and type the code it shows for this site.',
	anew: 'What you are about to do binds your State or UNODC. Please confirm once more that it is you.',
	code: 'One-time code',
	codeHint: 'Six digits, or one of your backup codes. Each code works once.',
	button: 'Go on',
	notYou: 'Sign out',
	kept: {
		title: 'Nothing has been sent yet',
		body: 'What you wrote is kept and goes on once you have confirmed.',
	},
	refused: {
		title: 'This code was not accepted',
		body: 'It is wrong, too old, or has been used already. Wait for the next code and try again.',
	},
	tooOften: {
		title: 'Too many attempts',
		body: 'Too many wrong attempts were made. You can try again <wait></wait> (<until></until>).',
		passkey: 'Your passkey works immediately.',
	},
	anewByPassword:
		'You are about to change something of your account. Please confirm with your password that it is you.',
	password: 'Password',
	usePasskey: 'Use a passkey instead',
	lost: 'I have lost my telephone',
	passkeyRefused: {
		title: 'This passkey was not accepted',
		body: 'It does not belong to this account or the request has expired. Try again, or use a code.',
	},
	passwordRefused: {
		title: 'This password was not accepted',
		body: 'It is not the password of this account. Check it and try again.',
	},
	sample: 'Sample world: the code of this moment is {code}.',
}
