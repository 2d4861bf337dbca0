export const training = {
	topics: {
		text: 'Choose what participants must be able to do afterwards. Few topics make a better course than many.',
		example: 'Recognizing and detecting fraudulent documents',
	},
	level: {
		text: 'Choose the level that the participants need next, from first contact to teaching others.',
		example: 'Basic',
	},
	learners: {
		text: 'Say what the learners do and what they already know, so that the course fits them.',
		example: 'Corporals and sergeants at passport control, one to five years of service',
	},
	participants: {
		text: 'The number of persons who should take part in all courses together.',
		example: '60',
	},
	minimumParticipants: {
		text: 'The smallest number that would still help. A programme with less room can then offer a part.',
		example: '20',
	},
	womenTarget: {
		text: 'The share of women among the participants, as a whole number. At least 30 per cent is recommended; less is accepted, with a plan.',
		example: '35',
	},
	womenPlan: {
		text: 'Say what will be done so that more women can take part next time or on this course.',
		example: 'A separate call for nominations in all regions, and childcare during the course',
	},
	deliveryModes: {
		text: 'Choose what you would accept and put the preferred form first. More than one makes a match more likely.',
		example: '1. Course in the country; 2. Blended learning',
	},
	languages: {
		text: 'The languages that the participants understand well enough to learn in.',
		example: 'French and Arabic',
	},
	interpretation: {
		text: 'Tick this if a course in another language with interpretation would also do. It widens the choice.',
		example: '',
	},
	venueFacilities: {
		text: 'Say what you can provide: rooms, computers, connectivity, lodging.',
		example: 'Two classrooms for 25 persons each, 20 computers and lodging at the academy',
	},
	priorTraining: {
		text: 'Say what the participants have already learnt and when, so that nothing is repeated.',
		example: 'A two-day awareness course in 2024 for 30 of the 60 officers',
	},
	totPlan: {
		text: 'Say how participants will pass on what they learn. This lets one course reach many.',
		example: 'Six participants become instructors and train every shift within a year',
	},
	releaseAssurance: {
		text: 'Training is lost when officers are transferred soon after. Say how they will stay in post for at least 12 months.',
		example: 'The director general signs an order that no participant is transferred before June 2028.',
	},
}
