export const deliverySteps = {
	training: {
		callForNominations: {
			label: 'Call for nominations',
			done: '{actor} called for nominations.',
			hint: 'The State is asked to nominate participants.',
		},
		nominate: {
			label: 'Nominate participants',
			done: '{actor} nominated participants.',
			hint: 'Please nominate women and men in balanced numbers.',
		},
		confirmParticipants: { label: 'Confirm the participants', done: '{actor} confirmed the participants.' },
		openSession: { label: 'Open the training', done: '{actor} opened the training.' },
		closeSession: {
			label: 'Close the training',
			done: '{actor} closed the training.',
			hint: 'Count the participants who attended, by sex.',
		},
		recordLearning: {
			label: 'Record what was learned',
			done: '{actor} recorded the results of the tests and the satisfaction.',
		},
		certify: { label: 'Issue the certificates', done: '{actor} issued the certificates.' },
		confirmReceipt: {
			label: 'Confirm receipt of the certificates',
			done: '{actor} confirmed receipt of the certificates.',
		},
		recordFollowUp: {
			label: 'Record the follow-up and close',
			done: '{actor} recorded the follow-up and closed the delivery.',
		},
		fail: {
			label: 'Report that the training cannot be completed',
			done: '{actor} reported that the training cannot be completed.',
			hint: 'The need becomes open for another programme.',
		},
	},
	equipment: {
		shareSpecification: {
			label: 'Share the specification',
			done: '{actor} shared the specification.',
			hint: 'The focal point is asked to sign it off.',
		},
		signOffSpecification: {
			label: 'Sign off the specification',
			done: '{actor} signed off the specification.',
			hint: 'Procurement can begin.',
		},
		contract: { label: 'Record the contract', done: '{actor} recorded the contract.' },
		ship: { label: 'Record the shipment', done: '{actor} recorded the shipment.' },
		arriveAtCustoms: {
			label: 'Record the arrival at customs',
			done: '{actor} recorded the arrival at customs.',
			hint: 'The State is asked to clear the equipment.',
		},
		confirmArrival: {
			label: 'Confirm that the equipment arrived',
			done: '{actor} confirmed that the equipment arrived.',
		},
		recordInspection: { label: 'Record the inspection', done: '{actor} recorded the inspection.' },
		signHandover: {
			label: 'Sign the handover',
			done: '{actor} signed the handover.',
			hint: 'The equipment passes to the beneficiary institution.',
		},
		recordInstallation: { label: 'Record the installation', done: '{actor} recorded the installation.' },
		recordCheck: {
			label: 'Record a post-delivery check',
			done: '{actor} recorded a post-delivery check.',
			hint: 'First the check after 6 months, then the one after 12 months.',
		},
		closeDelivery: { label: 'Close the delivery', done: '{actor} closed the delivery.' },
		fail: {
			label: 'Report that the delivery cannot be completed',
			done: '{actor} reported that the delivery cannot be completed.',
			hint: 'The need becomes open for another programme.',
		},
	},
	advisory: {
		shareTerms: {
			label: 'Share the terms of reference',
			done: '{actor} shared the terms of reference.',
			hint: 'The focal point is asked to agree to them.',
		},
		agreeTerms: {
			label: 'Agree to the terms of reference',
			done: '{actor} agreed to the terms of reference.',
		},
		shareDraft: { label: 'Share the draft', done: '{actor} shared a draft.' },
		returnDraft: {
			label: 'Return the draft with comments',
			done: '{actor} returned the draft with comments.',
		},
		acceptFinal: { label: 'Accept as final', done: '{actor} accepted the final version.' },
		startFollowUp: { label: 'Start the follow-up', done: '{actor} started the follow-up.' },
		recordFollowUp: {
			label: 'Record the follow-up and close',
			done: '{actor} recorded the follow-up and closed the delivery.',
		},
		fail: {
			label: 'Report that the work cannot be completed',
			done: '{actor} reported that the work cannot be completed.',
			hint: 'The need becomes open for another programme.',
		},
	},
}
