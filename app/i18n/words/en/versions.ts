/** Stored states that the charts of this release cannot read. */
export const versions = {
	notice: {
		title: 'This can be read, but nothing can be done with it at the moment',
		body: 'What is stored of where it stands comes from another release and cannot be read by this one. Nothing is lost. The administrators have been told.',
	},
	page: {
		title: 'Stored states',
		lead: 'Requests, needs, deliveries and due diligence cases whose stored state this release cannot read. They open for reading, and no step of them can be taken until a release brings an upgrade step.',
		checked: '{count, plural, one {# stored state was checked.} other {# stored states were checked.}}',
		caption: 'Stored states that cannot be read',
		chart: 'Chart',
		id: 'Identifier',
		state: 'Stored state',
		storedBy: 'Stored by version',
		now: 'Version now',
		none: { title: 'Every stored state can be read', body: 'Nothing needs to be done here.' },
		charts: {
			request: 'Request',
			need: 'Need',
			training: 'Training delivery',
			equipment: 'Equipment delivery',
			advisory: 'Advisory delivery',
			dueDiligence: 'Due diligence case',
		},
	},
}
