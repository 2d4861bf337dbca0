/** Certificates of training: the printed sheet and the page where anybody can check one. */
export const certificates = {
	sheet: {
		title: 'Certificate',
		sample: 'SAMPLE – this certificate is of an invented course',
		lead: 'This certifies the participation of',
		text: 'in the training named below, with attendance on at least 80 per cent of its days and the result required in the test at its end.',
		facts: {
			state: 'State',
			place: 'Place',
			dates: 'Dates',
			days: 'Days',
			number: 'Certificate number',
			code: 'Verification code',
			issuedOn: 'Issued on',
			operator: 'Issued by',
		},
		check:
			'Anybody can check at this address, with the number and the code, whether this certificate is genuine. No account is needed, and no name is shown.',
	},
	check: {
		title: 'Check a certificate',
		lead: 'Anybody who holds a certificate of a training can check here whether it is genuine. No account is needed, and it is not shown whose certificate it is.',
		enter: 'Number and code on the certificate',
		number: 'Certificate number',
		numberHint: 'For example SOM-C-2026-000123',
		code: 'Verification code',
		codeHint: 'Sixteen letters and digits; spaces, hyphens and capital letters do not matter.',
		button: 'Check the certificate',
		genuine: {
			title: 'The certificate is genuine',
			training: 'Training: <title></title>',
			issuedOn: 'Issued on <when></when>.',
		},
		revoked: {
			title: 'The certificate was taken back',
			revokedOn: 'It was genuine when it was issued, and was taken back on <when></when>.',
		},
		unknown: {
			title: 'Not genuine or not known',
			body: 'These details do not belong to a certificate of this site. Please check that they are complete.',
		},
		tooOften: {
			title: 'Too many checks',
			body: 'Please wait five minutes, then try again.',
		},
	},
}
