export const rights = {
	securityForce: {
		text: 'The United Nations must look into human rights before it supports a security force. A plain answer avoids delay later; "yes" does not lead to a refusal by itself.',
		example: 'Yes, for a border police',
	},
	oversight: {
		text: 'Say who oversees the institution, where people can complain and what happens then.',
		example:
			'An inspector general receives complaints and publishes a yearly report. The national human rights commission may visit all posts unannounced.',
	},
	conduct: {
		text: 'Choose only what exists today. What is missing can become part of the assistance.',
		example: 'Code of conduct and training in human rights',
	},
	conductText: {
		text: 'Say how the rules are applied: who is trained, who is vetted, what follows a breach.',
		example:
			'All officers sign the code on entry. A standing instruction of 2023 forbids returns without individual screening.',
	},
	migrantsNotCriminalized: {
		text: 'Under article 5 of the Protocol migrants are not liable to prosecution for having been smuggled. Answer for both law and practice.',
		example: 'Partly, if the law is clear but irregular entry is still prosecuted',
	},
	migrantsNotCriminalizedText: {
		text: 'Name the provision and say what happens in practice. An open answer helps to plan advice.',
		example: 'Section 38 exempts smuggled migrants from penalties. Courts have applied it since 2021.',
	},
	sustainability: {
		text: 'Say what keeps the results alive: a budget, a curriculum, staff with a post. Intentions count less than named owners and budget lines.',
		example:
			'From 2028 the course becomes part of the curriculum of the academy, with two instructor posts in the budget of the ministry.',
	},
	contribution: {
		text: 'Rooms, staff, fuel or money all count. "None" is accepted, and the size of the contribution is not scored.',
		example: 'In kind',
	},
	contributionAmount: {
		text: 'Give the amount in cash for the whole request, in digits only.',
		example: '15000',
	},
	contributionCurrency: {
		text: 'Choose the currency in which the amount is given.',
		example: 'Euros',
	},
	contributionText: {
		text: 'Say what it covers, and from when to when.',
		example:
			'Training rooms and meals for 40 participants, and the salaries of two instructors for two years',
	},
	monitoringCommitment: {
		text: 'Participants fill in evaluation forms, and checks follow after 6 and 12 months. Assistance can only be planned if the State accepts them.',
		example: '',
	},
}
