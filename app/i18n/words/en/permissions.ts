/** The page that says who may take which step. */
export const permissions = {
	title: 'Who may do what',
	lead: 'Every step of every workflow, who may take it and under which conditions. The product itself decides by the same table.',
	contents: 'On this page',
	chart: {
		request: 'Requests',
		need: 'Needs',
		training: 'Deliveries: training',
		equipment: 'Deliveries: equipment',
		advisory: 'Deliveries: advice',
	},
	head: {
		step: 'Step',
		who: 'Who',
		when: 'Under which conditions',
		from: 'From which status',
		to: 'Leads to',
	},
	always: 'None',
	stays: 'The status stays as it is',
	system: 'The system: by itself, when a time has passed or as a result of another step',
	conditions: {
		notTheDrafter: 'Not the person who drafted the request',
		notTheProposer: 'Not the person who proposed the decisions',
		assignedOfficer: 'Only the case officer assigned to the request',
		ownProgramme: 'Only the manager of the programme concerned',
		dueDiligenceDone: 'Human rights due diligence is cleared or not needed',
		dueDiligenceOpen: 'Human rights due diligence is in progress',
		stillRecallable: 'No delivery for a need of the request is under way',
		partnersConsented: 'The State agreed that partners may see the request',
	},
}
