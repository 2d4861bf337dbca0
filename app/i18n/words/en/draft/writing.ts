/** What a draft says while it is being written: saving, merging and advice that never blocks. */
export const writing = {
	page: {
		saveAsDraft: 'Save as draft',
		saveAsDraftHint: '"Save as draft" keeps what you wrote, finished or not, and checks nothing.',
		backWithoutSaving: 'Back without saving',
	},
	saving: {
		saved: 'All changes saved at {time}',
		saving: 'Saving',
		unsaved: 'Not saved yet',
		failed: 'Not saved. We try again.',
		retry: 'Save now',
		offline: 'No connection. Your words stay on this page and are saved once you are connected again.',
		signedOut: 'You are signed out. Sign in again in a new tab; your words stay on this page.',
		conflict: 'Somebody else changed an answer that you changed too. Please choose.',
	},
	conflict: {
		title: 'Somebody else changed this answer meanwhile',
		body: 'Your other answers are saved. For each answer below, choose which one to keep.',
		stored: 'Answers that differ from yours',
		theirs: 'Saved by somebody else',
		yours: 'Yours',
		keepTheirs: 'Keep the saved answer',
		keepYours: 'Keep yours',
		empty: 'Nothing',
	},
	advice: {
		title: 'Advice',
		lead: 'You can go on without following it.',
		maintenanceMissing:
			'No yearly amount for maintenance is given. Equipment without one often stands still after a year; if there is none, say why.',
		womenBelow30:
			'Fewer than 30 per cent women are planned. Please say how more women could be reached, for example through a separate call for nominations.',
		legalBasisNo:
			'The smuggling of migrants is not yet an offence in national law. A need on legislation, ranked first, would give the other needs a legal basis.',
		consigneeMissing:
			'No consignee is named. The request can be filed without one, but nothing can be bought before it is known.',
		freeMail:
			'This looks like a private mailbox. An official address makes it easier to verify who is writing.',
		minimumRatio:
			'The smallest useful quantity is close to the full quantity. If less would already help, a smaller number leaves room for a partial offer.',
		stockCovers:
			'What works in stock already covers the quantity asked for. If more is needed all the same, say why in the justification.',
	},
	excluded: {
		title: 'This item cannot be supplied',
		lead: 'It concerns this line only. The other lines and the request are not affected.',
		alternative: 'What can be asked for instead',
		FIREARMS: {
			explanation: 'Firearms, ammunition, explosives and other lethal items are never supplied.',
			alternative: 'Protective equipment, first-aid kits, or training in tactical first aid and rescue.',
		},
		RESTRAINT: {
			explanation:
				'Batons, handcuffs, irritants and other means of restraint or crowd control are never supplied.',
			alternative: 'Training in the humane treatment of migrants and in calming tense situations.',
		},
		INTERCEPTION: {
			explanation: 'Tools that intercept communications or enter devices in secret are never supplied.',
			alternative: 'Open-source research tools, or digital forensics on devices seized under a court order.',
		},
		ARMED_CRAFT: {
			explanation: 'Manned aircraft and armed vessels are never supplied.',
			alternative: 'Unarmed rescue boats, life-saving kit, radios, or advice on cooperation at sea.',
		},
		CROWD_FACES: {
			explanation: 'Facial recognition of crowds is never supplied: it touches everybody who passes.',
			alternative: 'Document readers and one-to-one checks of a document against its holder.',
		},
		DETENTION: {
			explanation: 'Equipment that adds room for detention is never supplied.',
			alternative: 'Fittings for reception and interview rooms, or advice on alternatives to detention.',
		},
		EMBARGOED: {
			explanation:
				'What falls under an embargo or a sanctions measure of the Security Council is not supplied.',
			alternative:
				'Ask UNODC which items of the same use are free of the measure, or choose training or advice.',
		},
	},
}
