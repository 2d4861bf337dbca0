/** What happened to a request. */
export const history = {
	title: 'History',
	lead: 'Everything that happened to this request, the latest first. Entries are never changed or removed.',
	request: 'Request',
	none: 'Nothing has happened yet.',
	need: 'Need {rank}',
	status: 'Status:',
	onBehalfOf: 'follows from a step of {name}',
	internal: 'Not shown to the State',
	pages: 'Pages of the history',
	older: 'Earlier entries',
	latest: 'Latest entries',
}
