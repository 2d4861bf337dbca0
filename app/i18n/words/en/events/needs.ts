export const needSteps = {
	need: {
		accept: { label: 'Accept for matching', done: 'The need was accepted for matching.' },
		decline: { label: 'Decline', done: 'The need was declined.' },
		refer: { label: 'Refer to a partner', done: 'The need was referred to a partner.' },
		hold: { label: 'Put on hold', done: 'The need was put on hold.' },
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
		referToPartner: {
			label: 'Refer to a partner',
			done: '{actor} referred the need to a partner.',
			hint: 'The partner gets a summary only.',
		},
		partnerTakes: { label: 'Record that the partner meets the need', done: 'A partner meets the need.' },
		partnerRefuses: {
			label: 'Record that the partner does not take the need',
			done: 'The partner did not take the need; the search for a programme goes on.',
		},
		withdrawNeed: {
			label: 'Withdraw the need',
			done: '{actor} withdrew the need.',
			hint: 'Capacity that is held for it is released.',
		},
		requestWithdrawn: {
			label: 'Withdraw with the request',
			done: 'The need was withdrawn together with the request.',
		},
	},
}
