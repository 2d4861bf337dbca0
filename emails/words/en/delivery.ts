export const delivery = {
	nominationsCalled: {
		subject: 'Call for nominations',
		what: 'Participants may now be nominated for the training.',
		next: 'Please nominate participants on the page of the delivery.',
	},
	nominationsReceived: {
		subject: 'Nominations received',
		what: 'The State has nominated participants for the training.',
		next: 'Please check the nominations and confirm the participants.',
	},
	participantsConfirmed: {
		subject: 'Participants confirmed',
		what: 'The participants of the training have been confirmed.',
		next: 'Please inform the participants; the programme manager will open the training.',
	},
	trainingStarted: {
		subject: 'Training started',
		what: 'The training has started.',
		next: 'You need not do anything; the programme manager will record its end.',
	},
	trainingHeld: {
		subject: 'Training held',
		what: 'The training has been held, and attendance has been recorded.',
		next: 'The programme manager will evaluate what was learned.',
	},
	learningEvaluated: {
		subject: 'Learning evaluated',
		what: 'The evaluation of the training has been recorded.',
		next: 'The programme manager will issue the certificates.',
	},
	certificatesReady: {
		subject: 'Certificates ready',
		what: 'The certificates of the training have been issued.',
		next: 'A focal point is asked to confirm receipt on the page of the delivery.',
	},
	specificationToSignOff: {
		subject: 'Specification to sign off',
		what: 'The programme manager has shared the specification of the equipment.',
		next: 'A focal point is asked to read it and to sign it off.',
	},
	specificationSignedOff: {
		subject: 'Specification signed off',
		what: 'The State has signed off the specification of the equipment.',
		next: 'Please start the procurement.',
	},
	equipmentContracted: {
		subject: 'Equipment ordered',
		what: 'A supplier has been contracted for the equipment.',
		next: 'The programme manager will announce the shipment.',
	},
	equipmentShipped: {
		subject: 'Equipment shipped',
		what: 'The equipment has been shipped.',
		next: 'Please prepare customs clearance and the place of delivery.',
	},
	equipmentAtCustoms: {
		subject: 'Equipment at customs',
		what: 'The equipment has arrived at customs.',
		next: 'Please arrange clearance, then confirm the arrival on the page of the delivery.',
	},
	equipmentReceived: {
		subject: 'Equipment received',
		what: 'The State has confirmed the arrival of the equipment.',
		next: 'The programme manager will inspect it and record the result.',
	},
	inspectionRecorded: {
		subject: 'Inspection recorded',
		what: 'The equipment has been inspected, and the result has been recorded.',
		next: 'A focal point is asked to read the result and to sign the handover.',
	},
	handoverSigned: {
		subject: 'Handover signed',
		what: 'The handover of the equipment has been signed.',
		next: 'The programme manager will record the installation.',
	},
	equipmentInstalled: {
		subject: 'Equipment installed',
		what: 'The installation of the equipment has been recorded.',
		next: 'The programme manager will check the equipment after 6 months and after 12 months.',
	},
	checkRecorded: {
		subject: 'Post-delivery check recorded',
		what: 'A post-delivery check of the equipment has been recorded.',
		next: 'You need not do anything; you can read the result on the page of the delivery.',
	},
	checkFailed: {
		subject: 'Post-delivery check failed',
		what: 'A post-delivery check found that not all of the equipment is present, working, in use and maintained.',
		next: 'Please read the result on the page of the delivery and agree with the State on what is to be done.',
	},
	termsToAgree: {
		subject: 'Terms to agree',
		what: 'The programme manager has shared the terms of the advisory work.',
		next: 'A focal point is asked to read the terms and to agree to them.',
	},
	termsAgreed: {
		subject: 'Terms agreed',
		what: 'The State has agreed to the terms of the advisory work.',
		next: 'Please start the work.',
	},
	draftShared: {
		subject: 'Draft shared',
		what: 'A draft of the advisory work has been shared with your State.',
		next: 'Please return it with comments; a focal point can also accept it as final.',
	},
	draftReturned: {
		subject: 'Draft returned with comments',
		what: 'The State has returned the draft of the advisory work with comments.',
		next: 'Please revise the draft and share it again.',
	},
	finalAccepted: {
		subject: 'Final version accepted',
		what: 'The State has accepted the final version of the advisory work.',
		next: 'The programme manager will set a date for the follow-up.',
	},
	receiptConfirmed: {
		subject: 'Receipt confirmed',
		what: 'The State has confirmed receipt of the training.',
		next: 'The programme manager will follow up how it is applied.',
	},
	followUpStarted: {
		subject: 'Follow-up started',
		what: 'The follow-up of the delivery has started.',
		next: 'The programme manager will ask how the results are used.',
	},
	deliveryClosed: {
		subject: 'Delivery closed',
		what: 'The delivery has been closed.',
		next: 'You need not do anything; you can still read its record.',
	},
}
