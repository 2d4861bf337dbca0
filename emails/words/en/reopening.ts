export const reopening = {
	closureCodeSet: {
		subject: 'How the request ended',
		what: 'The case officer has recorded how the request ended.',
		next: 'A focal point is asked to read this and to confirm the closure; without an answer the request will be closed.',
	},
	reopeningAsked: {
		subject: 'Reopening requested',
		what: 'The State has asked that a request that has ended be opened again.',
		next: 'Please read the reason, then approve or refuse the reopening.',
	},
	reopeningRefused: {
		subject: 'Answer on the reopening of the request',
		what: 'The request could not be reopened.',
		next: 'The reason is on the page of the request; your State may file a new request at any time.',
	},
	requestReopened: {
		subject: 'Request reopened',
		what: 'The request has been reopened and is being examined again.',
		next: 'The case officer will continue the examination and may ask questions.',
	},
	sharingChanged: {
		subject: 'The State changed who may read a request',
		what: 'The State has changed the classification of a request or what it agrees to.',
		next: 'The change applies from now on. Please read the page; whoever has received a summary before may have to be told.',
	},
}
