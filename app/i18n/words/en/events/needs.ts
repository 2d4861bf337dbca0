export const needSteps = {
	need: {
		accept: { label: 'Accept for matching', done: 'The need was accepted for matching.' },
		decline: { label: 'Decline', done: 'The need was declined.' },
		refer: { label: 'Refer to a partner', done: 'The need was referred to a partner.' },
		hold: { label: 'Put on hold', done: 'The need was put on hold.' },
		reopenNeed: { label: 'Reopen the need', done: 'The need was reopened and awaits a new decision.' },
		splitOff: {
			label: 'Split off',
			done: 'This need is the rest of a need of which a programme offers a part.',
		},
		proposeDecline: {
			label: 'Propose to decline',
			done: '{actor} proposed to decline the need.',
			hint: 'A second person decides. The State is told only then.',
		},
		approveDecline: {
			label: 'Approve declining',
			done: '{actor} approved declining the need.',
			hint: 'The State is told the reason and can ask for reconsideration.',
		},
		returnDecline: {
			label: 'Return the proposal to decline',
			done: '{actor} returned the proposal to decline.',
			hint: 'The search for a programme goes on.',
		},
		askReconsideration: {
			label: 'Ask for reconsideration',
			done: '{actor} asked for reconsideration.',
			hint: 'Possible once. Another officer looks at the need again.',
		},
		upholdDecline: {
			label: 'Uphold the decision to decline',
			done: '{actor} upheld the decision to decline.',
			hint: 'The State reads the reason.',
		},
		overturnDecline: {
			label: 'Accept the need after all',
			done: '{actor} accepted the need after all.',
			hint: 'The search for a programme begins.',
		},
		reportSearch: {
			label: 'Report on the search',
			done: 'The State was told that the search for a programme goes on.',
		},
		waitlist: {
			label: 'Put on the waiting list',
			done: '{actor} put the need on the waiting list of a programme.',
			hint: 'For a programme that is full. The State is not shown its place on the list.',
		},
		promote: {
			label: 'Take from the waiting list',
			done: 'Capacity became free for the need on the waiting list.',
		},
		leaveWaitlist: {
			label: 'Remove from the waiting list',
			done: '{actor} removed the need from the waiting list.',
			hint: 'The search for a programme goes on.',
		},
		waitlistClosed: {
			label: 'Close the waiting list',
			done: 'The waiting list was closed; the search for a programme goes on.',
		},
		allocate: { label: 'Propose by an allocation', done: 'An allocation put the need before a programme.' },
		proposeProgramme: {
			label: 'Propose a programme',
			done: '{actor} proposed the need to a programme.',
			hint: 'The programme manager is asked to make an offer or to refuse.',
		},
		acceptOffer: {
			label: 'Make an offer',
			done: '{actor} made an offer to the State.',
			hint: 'The capacity is held for the State until it answers.',
		},
		offerPart: {
			label: 'Offer a part',
			done: '{actor} offered the State a part of what it asked for.',
			hint: 'The rest becomes a need of its own, for which the search goes on.',
		},
		refuseOffer: {
			label: 'Refuse',
			done: '{actor} refused the need for this programme.',
			hint: 'The case officer can propose the need to another programme.',
		},
		offerUnanswered: {
			label: 'Record that the programme did not answer',
			done: 'The programme did not answer in time.',
		},
		confirmOffer: {
			label: 'Confirm the offer',
			done: '{actor} confirmed the offer.',
			hint: 'The programme begins to prepare the delivery.',
		},
		declineOffer: {
			label: 'Decline the offer',
			done: '{actor} declined the offer.',
			hint: 'The capacity is released and the search for a programme goes on.',
		},
		offerLapsed: { label: 'Let the offer lapse', done: 'The offer lapsed without an answer from the State.' },
		startOverdue: {
			label: 'Report that the start is overdue',
			done: 'The delivery did not start in time; headquarters examines why.',
		},
		allowStart: {
			label: 'Allow a later start',
			done: '{actor} allowed a later start of the delivery.',
			hint: 'The time in which it has to start begins anew.',
		},
		endConfirmation: {
			label: 'End the confirmation',
			done: '{actor} ended the confirmation because the delivery had not started.',
			hint: 'The capacity is released and the search for a programme goes on.',
		},
		start: { label: 'Start the delivery', done: 'The delivery started.' },
		deliveryFailed: {
			label: 'Record that the delivery was not completed',
			done: 'The delivery was not completed; the search for a programme goes on.',
		},
		complete: { label: 'Record the delivery', done: 'The need was delivered.' },
		evaluate: { label: 'Record the evaluation', done: 'The follow-up is done and the need is evaluated.' },
		holdNeed: {
			label: 'Put on hold',
			done: '{actor} put the need on hold.',
			hint: 'The need stays accepted and is looked at again regularly.',
		},
		releaseHold: {
			label: 'Release from hold',
			done: '{actor} released the need from hold.',
			hint: 'The search for a programme goes on.',
		},
		reviewHold: {
			label: 'Review the hold',
			done: 'The hold was due for review; the State was asked whether the need still stands.',
		},
		stillNeeded: {
			label: 'Say that the need still stands',
			done: '{actor} said that the need still stands.',
			hint: 'It stays on hold until there is a way to meet it.',
		},
		noLongerNeeded: {
			label: 'Say that the need no longer stands',
			done: '{actor} said that the need no longer stands.',
			hint: 'The need is withdrawn.',
		},
		referToPartner: {
			label: 'Refer to a partner',
			done: '{actor} referred the need to a partner.',
			hint: 'The partner gets a summary only.',
		},
		partnerTakes: { label: 'Record that the partner meets the need', done: 'A partner meets the need.' },
		partnerReportDue: { label: 'Ask what the partner reports', done: 'A report of the partner is due.' },
		partnerRefuses: {
			label: 'Record that the partner does not take the need',
			done: 'The partner did not take the need; the search for a programme goes on.',
		},
		withdrawNeed: {
			label: 'Withdraw the need',
			done: '{actor} withdrew the need.',
			hint: 'Possible until something has been contracted or a course has begun. Capacity that is held for it is released.',
		},
		requestWithdrawn: {
			label: 'Withdraw with the request',
			done: 'The need was withdrawn together with the request.',
		},
	},
}
