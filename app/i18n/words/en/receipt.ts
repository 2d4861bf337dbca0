export const receipt = {
	panel: {
		title: 'Proof of filing',
		lead: 'This receipt proves when the request was received and what it said. It is not a promise of assistance.',
		filedAt: 'Received on',
		sha256: 'SHA-256 of the filing',
		keyId: 'Signed with key',
		pdf: 'Receipt as PDF',
		json: 'Receipt as data (JSON)',
		filing: 'The filing as it was hashed (JSON)',
		check: 'How anybody can check a receipt',
	},
	sheet: {
		title: 'Receipt of a filing',
		sample: 'SAMPLE – this receipt is of an invented filing',
		lead: 'The request for technical assistance named below was received at the time shown. The request itself is not part of this sheet.',
		facts: {
			reference: 'Reference',
			state: 'State',
			authority: 'Lead institution',
			needs: 'Number of needs',
			filedAt: 'Received at',
			sha256: 'SHA-256 of the filing',
			keyId: 'Signed with key',
			operator: 'Issued by',
		},
		check: {
			title: 'How to check this receipt',
			text: 'Enter the reference and the SHA-256 value, or the signed text below, at this address. No account is needed. The page says whether the receipt is genuine and whether the filing is unchanged, and nothing else.',
		},
		signed: {
			title: 'Signed text',
			text: 'A compact JWS, signed with EdDSA (Ed25519). It can be checked without this site, with the public key of the receipt file.',
		},
		noPromise:
			'This receipt proves that a request was filed. It is not a promise of assistance and creates neither an obligation nor an entitlement.',
	},
	check: {
		title: 'Check a receipt',
		lead: 'Anybody who holds the receipt of a filing can check here whether it is genuine. No account is needed, and nothing about the request is shown.',
		genuine: {
			title: 'The receipt is genuine',
			filedAt: 'The filing was received on <when></when>.',
			unchanged: 'What is on file is unchanged since then.',
			changed: 'What is on file now is not what was filed then.',
		},
		unknown: {
			title: 'Not genuine or not known',
			body: 'These details do not belong to a receipt of this site. Please check that they are complete.',
		},
		tooOften: {
			title: 'Too many checks',
			body: 'Please wait five minutes, then try again.',
		},
		withFile: {
			title: 'With the receipt file',
			file: 'Receipt as a JSON file',
			fileHint: 'At most 50 kB. It is read for this check and not kept.',
			tooLarge: 'The file is larger than 50 kB',
			missing: 'Choose a file',
			button: 'Check the file',
		},
		withText: {
			title: 'With the signed text',
			text: 'Signed text, or content of the receipt file',
			textHint: 'Copy it from the PDF or from the file; line breaks do not matter.',
			button: 'Check the text',
		},
		withNumbers: {
			title: 'With reference and SHA-256 value',
			reference: 'Reference',
			referenceHint: 'For example SOM-TA-2026-XAA-0001',
			sha256: 'SHA-256 of the filing',
			sha256Hint: '64 digits and letters; spaces do not matter.',
			button: 'Check reference and value',
		},
	},
}
