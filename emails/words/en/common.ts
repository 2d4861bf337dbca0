export const common = {
	greeting: 'Dear {recipient},',
	draft: 'draft request',
	noReference: 'not yet given',
	open: 'Open the page',
	automatic: 'This message was sent automatically. Please do not send sensitive information in reply.',
	replyLine: 'Please write your reply above this line',
	answered:
		'A reply to this message becomes a message about this request, which the State and the office can read. It changes no status.',
	settings: 'Choose how often such messages come',
	optional: 'You can have messages of this kind at once, daily, weekly or not at all.',
	mandatory:
		'Messages of this kind cannot be switched off: they ask something of you, state a right or a duty, or concern your account.',
	facts: {
		reference: 'Reference',
		dueOn: 'Due date',
		need: 'Need number',
		programme: 'Programme',
		quantity: 'Quantity',
		questions: 'Number of questions',
		post: 'Post',
		state: 'State',
		noteVerbale: 'Note verbale',
	},
	reasons: {
		drafter: 'You receive this message because you drafted this request.',
		focalPoint: 'You receive this message because you are a focal point of your State.',
		mission: 'You receive this message because you work in the permanent mission of your State.',
		state: 'You receive this message because you act for the State that filed this request.',
		triage: 'You receive this message because you acknowledge new requests.',
		officer: 'You receive this message because you are the case officer of this request.',
		formerOfficer: 'You receive this message because you were the case officer of this request.',
		approver: 'You receive this message because you approve decisions on requests.',
		dueDiligence: 'You receive this message because you examine due diligence cases.',
		manager: 'You receive this message because you manage the programme concerned.',
		participant: 'You receive this message because you have a role in this request.',
		work: 'You receive this message because it concerns your own work in the system.',
		account: 'You receive this message because it concerns the security of your account.',
		keeper:
			'You receive this message because you keep the seals of the record for your State or for the office.',
		invited:
			'You receive this message because your address was entered in an invitation. If you did not expect it, please ignore it.',
	},
}
