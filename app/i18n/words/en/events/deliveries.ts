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
		returnNominations: {
			label: 'Return the nominations',
			done: '{actor} returned the nominations.',
			hint: 'The State is asked to nominate again.',
		},
		nominationsReminder: {
			label: 'Remind of the nominations before they are due',
			done: 'The nominations are due in a week.',
		},
		nominationsOverdue: { label: 'Remind of the nominations', done: 'The nominations are overdue.' },
		seatsLapsed: {
			label: 'Let the seats lapse',
			done: 'The seats were released because no nominations came in time.',
		},
		releaseSeats: {
			label: 'Release seats',
			done: '{actor} released seats.',
			hint: 'Seats that the State does not fill go to those who wait.',
		},
		postpone: {
			label: 'Postpone the training',
			done: '{actor} postponed the training.',
			hint: 'It goes on from the same point once there are new dates.',
		},
		reschedule: { label: 'Set new dates', done: '{actor} set new dates for the training.' },
		cancelCourse: {
			label: 'Cancel the training',
			done: '{actor} cancelled the training.',
			hint: 'Possible before it begins. The need becomes open for another programme.',
		},
		needWithdrawn: {
			label: 'Stop the delivery',
			done: 'The delivery was stopped because its need was withdrawn or is no longer confirmed.',
		},
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
			label: 'Record the follow-up',
			done: '{actor} recorded the follow-up.',
			hint: 'The delivery closes unless results are to be reviewed after twelve months.',
		},
		followUpDue: { label: 'Remind of the follow-up', done: 'The follow-up is due.' },
		recordResults: {
			label: 'Record the results and close',
			done: '{actor} recorded the results and closed the delivery.',
			hint: 'What came of the training after twelve months.',
		},
		fail: {
			label: 'Report that the training cannot be completed',
			done: '{actor} reported that the training cannot be completed.',
			hint: 'For a training that has begun. The need becomes open for another programme.',
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
		startProcurement: { label: 'Start procurement', done: '{actor} started procurement.' },
		contract: { label: 'Record the contract', done: '{actor} recorded the contract.' },
		ship: { label: 'Record the shipment', done: '{actor} recorded the shipment.' },
		arriveAtCustoms: {
			label: 'Record the arrival at customs',
			done: '{actor} recorded the arrival at customs.',
			hint: 'The State is asked to clear the equipment.',
		},
		holdAtCustoms: {
			label: 'Report that customs holds the equipment',
			done: '{actor} reported that customs holds the equipment.',
			hint: 'Say what is missing, so that the other side can help.',
		},
		releaseFromCustoms: {
			label: 'Report the release by customs',
			done: '{actor} reported that customs no longer holds the equipment.',
		},
		customsOverdue: {
			label: 'Remind of customs clearance',
			done: 'Customs clearance has taken longer than planned.',
		},
		confirmArrival: {
			label: 'Confirm that the equipment arrived',
			done: '{actor} confirmed that the equipment arrived.',
		},
		recordInspection: { label: 'Record the inspection', done: '{actor} recorded the inspection.' },
		acceptAsIs: {
			label: 'Accept without replacement',
			done: '{actor} accepted the equipment without replacement.',
			hint: 'Nothing is sent for what is missing or damaged.',
		},
		reportLoss: {
			label: 'Report loss or damage',
			done: '{actor} reported loss or damage.',
			hint: 'The delivery is interrupted until it is clear how it goes on.',
		},
		shipReplacement: {
			label: 'Record the shipment of a replacement',
			done: '{actor} recorded the shipment of a replacement.',
		},
		continueWithout: {
			label: 'Go on without replacement',
			done: '{actor} decided to go on without replacement.',
			hint: 'The delivery goes on where it was interrupted.',
		},
		endAfterLoss: {
			label: 'End the delivery after the loss',
			done: '{actor} ended the delivery after the loss.',
			hint: 'Before the handover the need becomes open for another programme; after it the delivery closes.',
		},
		requestChange: {
			label: 'Ask for a change',
			done: '{actor} asked for a change of what is delivered.',
			hint: 'The donor has to agree before anything is changed.',
		},
		approveChange: {
			label: 'Approve the change',
			done: '{actor} approved the change.',
			hint: 'A new specification has to be shared and signed off.',
		},
		refuseChange: {
			label: 'Refuse the change',
			done: '{actor} refused the change.',
			hint: 'The delivery goes on where it was interrupted.',
		},
		reportMisuse: {
			label: 'Report misuse',
			done: '{actor} reported misuse of the equipment.',
			hint: 'Everything stops until due diligence has been decided anew.',
		},
		resumeAfterMisuse: {
			label: 'Resume the delivery',
			done: '{actor} resumed the delivery.',
			hint: 'The delivery goes on where it was interrupted.',
		},
		endAfterMisuse: {
			label: 'End the delivery after the misuse',
			done: '{actor} ended the delivery after the misuse.',
			hint: 'The delivery closes.',
		},
		cancelDelivery: {
			label: 'Cancel the delivery',
			done: '{actor} cancelled the delivery.',
			hint: 'Possible before anything is contracted. The need becomes open for another programme.',
		},
		needWithdrawn: {
			label: 'Stop the delivery',
			done: 'The delivery was stopped because its need was withdrawn or is no longer confirmed.',
		},
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
		checkDue: { label: 'Remind of the check', done: 'A post-delivery check is due.' },
		closeDelivery: { label: 'Close the delivery', done: '{actor} closed the delivery.' },
		fail: {
			label: 'Report that the delivery cannot be completed',
			done: '{actor} reported that the delivery cannot be completed.',
			hint: 'Once something is contracted. The need becomes open for another programme.',
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
		cancelDelivery: {
			label: 'Cancel the work',
			done: '{actor} cancelled the work.',
			hint: 'Possible before a draft is shared. The need becomes open for another programme.',
		},
		needWithdrawn: {
			label: 'Stop the delivery',
			done: 'The delivery was stopped because its need was withdrawn or is no longer confirmed.',
		},
		fail: {
			label: 'Report that the work cannot be completed',
			done: '{actor} reported that the work cannot be completed.',
			hint: 'Once a draft is shared. The need becomes open for another programme.',
		},
	},
}
