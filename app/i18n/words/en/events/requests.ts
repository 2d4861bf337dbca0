export const requestSteps = {
	request: {
		sendForEndorsement: {
			label: 'Send for endorsement',
			done: '{actor} sent the request for endorsement.',
			hint: 'The focal point is asked to read the whole request and to endorse it.',
		},
		returnForCorrection: {
			label: 'Return for correction',
			done: '{actor} returned the request for correction.',
			hint: 'The drafter can edit the request again.',
		},
		recall: {
			label: 'Recall to draft',
			done: '{actor} recalled the request to draft.',
			hint: 'The request can be edited again and has to be sent for endorsement once more.',
		},
		endorse: {
			label: 'Endorse and submit',
			done: '{actor} endorsed and submitted the request.',
			hint: 'The request goes to the Secretariat and can no longer be edited.',
		},
		acknowledge: {
			label: 'Acknowledge receipt',
			done: '{actor} acknowledged receipt of the request.',
			hint: 'The case officer chosen takes the request over.',
		},
		rejectIdentity: {
			label: 'Reject: not authentic',
			done: '{actor} rejected the request as not authentic.',
			hint: 'Only after contact with the permanent mission through another channel.',
		},
		askClarification: {
			label: 'Ask for clarification',
			done: '{actor} asked for clarification.',
			hint: 'The clock of the review stops until the State has answered. Of the request only the fields named here can be changed.',
		},
		answerClarification: {
			label: 'Answer the questions',
			done: '{actor} answered the questions.',
			hint: 'Every question needs an answer.',
		},
		clearAnswers: {
			label: 'Clear the answers',
			done: '{actor} cleared the answers.',
			hint: 'What was changed goes to the case officer under your endorsement.',
		},
		returnAnswers: {
			label: 'Return the answers',
			done: '{actor} returned the answers to the drafter.',
			hint: 'The drafter can change them and send them again.',
		},
		noAnswer: {
			label: 'Record that no answer came',
			done: 'No answer came in time; the request became dormant.',
			hint: 'Happens by itself when the time for an answer has passed.',
		},
		resume: {
			label: 'Resume the request',
			done: '{actor} resumed the request.',
			hint: 'The request returns to the point where it stopped.',
		},
		lapse: {
			label: 'Let the request lapse',
			done: 'The request lapsed after a long time without an answer.',
			hint: 'Happens by itself when a request has been dormant for too long.',
		},
		pass: {
			label: 'Pass the screening',
			done: '{actor} completed the screening.',
			hint: 'The request is complete and authentic and can be reviewed.',
		},
		proposeDecisions: {
			label: 'Propose the decisions',
			done: '{actor} proposed a decision on every need.',
			hint: 'One decision with its reason for each need. A second person approves them.',
		},
		returnDecisions: {
			label: 'Return the decisions',
			done: '{actor} returned the proposed decisions.',
			hint: 'The case officer has to propose decisions again.',
		},
		approveDecisions: {
			label: 'Approve the decisions',
			done: '{actor} approved the decisions.',
			hint: 'The decisions take effect and the State is informed.',
		},
		reassign: {
			label: 'Assign to another officer',
			done: '{actor} assigned the request to another case officer.',
			hint: 'Both officers and the State are told.',
		},
		takeOver: {
			label: 'Take the request over',
			done: '{actor} took the request over.',
			hint: 'You become its case officer. The officer before you and the State are told.',
		},
		withdraw: {
			label: 'Withdraw the request',
			done: '{actor} withdrew the request.',
			hint: 'All needs that are still open are withdrawn with it.',
		},
		needsEnded: {
			label: 'Record that all needs have ended',
			done: 'All needs have ended; the State was asked to confirm the closure.',
			hint: 'Happens by itself when the last need has ended.',
		},
		noNeedLeft: {
			label: 'Record that no need is left',
			done: 'No need was left; the State was asked to confirm the closure.',
		},
		needsResumed: {
			label: 'Go on with the request',
			done: 'The request goes on, since one of its needs is looked at again.',
		},
		setClosureCode: {
			label: 'Correct how the request ended',
			done: '{actor} corrected how the request ended.',
			hint: 'The State is told before it confirms the closure.',
		},
		confirmClosure: {
			label: 'Confirm the closure',
			done: '{actor} confirmed the closure of the request.',
			hint: 'Please say how useful the assistance was.',
		},
		closeUnanswered: {
			label: 'Close without an answer',
			done: 'The request was closed because no answer came in time.',
			hint: 'Happens by itself when the time for an answer has passed.',
		},
		askReopening: {
			label: 'Ask for the request to be reopened',
			done: '{actor} asked for the request to be reopened.',
			hint: 'For new facts or a defect, or to have the decision reconsidered by another officer.',
		},
		approveReopening: {
			label: 'Reopen the request',
			done: '{actor} reopened the request.',
			hint: 'The officer chosen takes it over. Where the State asked for reconsideration, that cannot be the officer before.',
		},
		refuseReopening: {
			label: 'Do not reopen the request',
			done: '{actor} did not reopen the request.',
			hint: 'The State reads the reason.',
		},
	},
	other: {
		requestCreated: '{actor} started the request.',
		sectionSaved: '{actor} saved the section “{section}”.',
		needAdded: '{actor} added a need.',
		needRemoved: '{actor} removed a need.',
		attachmentAdded: '{actor} attached a file.',
		attachmentRemoved: '{actor} removed a file.',
		attachmentClassified: '{actor} changed the classification of a file.',
		attachmentRefused: 'A file was refused by the virus scanner and deleted.',
		needCopied: '{actor} copied a need.',
		needRestored: '{actor} brought a removed need back.',
		invitationSent: '{actor} invited a person.',
		invitationAccepted: '{actor} accepted the invitation.',
		noticeRetried: '{actor} sent a message again.',
	},
}
