export const operations = {
	index: {
		title: 'Administration',
		lead: 'What keeps the site running and its records in order.',
	},
	tiles: {
		people: {
			title: 'People',
			what: 'Accounts, posts and invitations.',
		},
		states: {
			title: 'States',
			what: 'Missions, authorities and posts of each State.',
		},
		recoveries: {
			title: 'Lost second factors',
			what: 'Requests for help that two officers agree to.',
		},
		health: {
			title: 'Health',
			what: 'Whether everything works on which the site depends.',
		},
		jobs: {
			title: 'Jobs',
			what: 'What waits, runs and was given up.',
		},
		mail: {
			title: 'Outgoing e-mail',
			what: 'E-mails that did not leave or came back, and why.',
		},
		inbound: {
			title: 'Received e-mails',
			what: 'Replies and returned e-mails, and what became of them.',
		},
		mailTemplates: {
			title: 'E-mail templates',
			what: 'Every e-mail the site can send, in six languages.',
		},
		door: {
			title: 'Sign-ins and refusals',
			what: 'Who came in, who was refused, from where.',
		},
		seals: {
			title: 'Seals of the record',
			what: 'Signed proof of each day, to keep elsewhere.',
		},
		retention: {
			title: 'How long data is kept',
			what: 'Periods, what would go next, requests held.',
		},
		exports: {
			title: 'Exports',
			what: 'What was taken out, by whom and why.',
		},
		permissions: {
			title: 'Who may do what',
			what: 'Every step, and which posts may take it.',
		},
		versions: {
			title: 'Stored states',
			what: 'Requests that the present workflows cannot read.',
		},
		settings: {
			title: 'Targets',
			what: 'How long each step may take.',
		},
		matchingSettings: {
			title: 'Matching settings',
			what: 'Weights and limits of matching.',
		},
		calendars: {
			title: 'Calendars',
			what: 'Working days of the duty station and of States.',
		},
	},
	door: {
		title: 'Sign-ins and refusals',
		lead: 'What happened at the door, the latest first. What was typed is never written down.',
		at: 'When',
		kind: 'What',
		who: 'Who',
		where: 'Network address',
		page: 'Page',
		detail: 'Detail',
		person: 'Name or e-mail address',
		from: 'From',
		to: 'To',
		any: 'All',
		show: 'Show',
		older: 'Older events',
		latest: 'Latest events',
		pages: 'Pages of events',
		none: 'No event matches',
		kinds: {
			signedIn: 'Signed in',
			passwordRefused: 'Password refused',
			tooManyAttempts: 'Too many attempts',
			factorPassed: 'Second factor passed',
			factorRefused: 'Second factor refused',
			confirmed: 'Confirmed anew',
			signedOut: 'Signed out',
			sessionEnded: 'Session ended',
			accessRefused: 'Access refused',
			factorEnrolled: 'Second factor set up',
			factorRemoved: 'Second factor taken off',
			passwordChanged: 'Password changed',
			addressChanged: 'Address changed',
		},
	},
	jobs: {
		title: 'Jobs',
		lead: 'What the worker does in the background: sending messages, ringing clocks, scanning files.',
		counts: 'Jobs by kind',
		kind: 'Kind',
		waiting: 'Waiting',
		later: 'For later',
		active: 'At work',
		failed: 'Given up',
		since: 'Oldest waits since',
		nothing: 'There is nothing to do',
		givenUp: 'Jobs given up',
		none: 'No job was given up',
		tries: 'Attempts',
		at: 'Last attempt',
		error: 'Last failure',
		action: 'Action',
		retry: 'Try again',
		retryOne: 'Try again: {name}',
		retried: 'The job is in the queue again',
		gone: 'This job is no longer given up',
		kinds: {
			'send-notice': 'Send a message',
			'ring-timer': 'End of a period',
			'promote-waiting': 'Fill places from a waiting list',
			'ring-clock': 'Reminder of a clock',
			'recount-clocks': 'Reckon clocks anew',
			'scan-attachment': 'Scan a file',
			'run-allocation': 'Work out an allocation',
			'replay-allocation': 'Work out an allocation again',
		},
	},
	health: {
		title: 'Health',
		lead: 'Looked at when this page was opened; nothing is changed by looking.',
		check: 'What',
		state: 'State',
		detail: 'Detail',
		good: 'Good',
		bad: 'Needs attention',
		absent: 'Nothing to report',
		checks: {
			database: {
				title: 'Database',
				todo: 'The database does not answer. Look at its log and its disk.',
			},
			clock: {
				title: 'Clock',
				todo: 'The clocks of the site and of the database differ. Set both by a time server.',
			},
			worker: {
				title: 'Worker',
				todo: 'No worker has said in the last minute that it is there: e-mails and reminders wait. Start one, and look at its log.',
			},
			queue: {
				title: 'Waiting jobs',
				todo: 'A job has waited for more than two minutes. Look at the log of the worker.',
			},
			jobs: {
				title: 'Jobs given up',
				todo: 'Open the page of jobs, remove the cause and try them again.',
			},
			mail: {
				title: 'Last message sent',
				todo: 'A message has waited for more than an hour. Check the mail server.',
			},
			mailServer: {
				title: 'Mail server',
				todo: 'It takes no letters. Look at the page of outgoing e-mail for the reason, and check its address and sign-in.',
			},
			certificate: {
				title: 'Certificate of the mail server',
				todo: 'It is not valid: nothing is handed over. Renew it, or correct the name in the address of the server.',
			},
			resting: {
				title: 'Resting domains',
				todo: 'Servers of recipients ask for patience. Letters to them wait and go by themselves; look again in an hour.',
			},
			bounced: {
				title: 'Messages that came back',
				todo: 'Open the page of outgoing e-mail and see to it that the addresses are corrected.',
			},
			parked: {
				title: 'Messages set aside',
				todo: 'Open the page of outgoing e-mail, remove the cause and send them again.',
			},
			storage: {
				title: 'File storage',
				todo: 'Files cannot be stored. Make room in the data folder, make it writable, or check the bucket. No restart is needed.',
			},
			files: {
				title: 'Attached files',
				todo: 'The newest attached file is not in this process’s storage. Give all processes the same data folder or bucket, or restore the files from the backup.',
			},
			scanner: {
				title: 'Virus scanner',
				todo: 'The scanner does not answer: files wait until it does.',
			},
			seal: {
				title: 'Last seal of the record',
				todo: 'A day is not sealed although it ended two days ago. Check that a worker runs, and its log.',
			},
			retention: {
				title: 'Last removal of old data',
				todo: 'It has not run for two days. Check that a worker runs, and its log.',
			},
		},
		versions: {
			title: 'Versions',
			product: 'This product',
			node: 'Runtime (Node.js)',
			postgres: 'Database (PostgreSQL)',
		},
	},
}
