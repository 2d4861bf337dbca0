export const common = {
	greeting: 'Dear {recipient},',
	draft: 'draft request',
	noReference: 'not yet given',
	open: 'Open the page',
	automatic: 'This message was sent automatically. Please do not send sensitive information in reply.',
	facts: {
		reference: 'Reference',
		dueOn: 'Due date',
		need: 'Need number',
		programme: 'Programme',
		quantity: 'Quantity',
		questions: 'Number of questions',
	},
	reasons: {
		drafter: 'You receive this message because you drafted this request.',
		focalPoint: 'You receive this message because you are a focal point of your State.',
		mission: 'You receive this message because you work in the permanent mission of your State.',
		state: 'You receive this message because you act for the State that filed this request.',
		triage: 'You receive this message because you acknowledge new requests.',
		officer: 'You receive this message because you are the case officer of this request.',
		approver: 'You receive this message because you approve decisions on requests.',
		dueDiligence: 'You receive this message because you examine due diligence cases.',
		manager: 'You receive this message because you manage the programme concerned.',
		participant: 'You receive this message because you have a role in this request.',
		invited:
			'You receive this message because your address was entered in an invitation. If you did not expect it, please ignore it.',
	},
}
