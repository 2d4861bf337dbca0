import type { Values } from './act.ts'

type Part = 'drafter' | 'focalPoint' | 'manager'
export type DeliveryStep = [part: Part, type: string, values?: Values]

/** Every step of the three deliveries, from the first to the last, and who takes it. */
export const deliveries: Record<'training' | 'equipment' | 'advisory', DeliveryStep[]> = {
	training: [
		[
			'manager',
			'callForNominations',
			{
				startsOn: '2027-03-01',
				endsOn: '2027-03-12',
				place: 'Accra',
				language: 'en',
				seats: 60,
				minimumCohort: 30,
			},
		],
		[
			'drafter',
			'nominate',
			{ women: 20, men: 38, notStated: 2, nominees: 'Sample Officer, Accra\nSample Officer, Aflao' },
		],
		['manager', 'confirmParticipants', { women: 20, men: 38, notStated: 2 }],
		['manager', 'openSession'],
		['manager', 'closeSession', { days: 10, attendedWomen: 20, attendedMen: 36, attendedNotStated: 2 }],
		['manager', 'recordLearning', { satisfaction: 88, preTest: 41, postTest: 79 }],
		['manager', 'certify', { certificates: 55 }],
		['focalPoint', 'confirmReceipt', { comment: 'Received as agreed.' }],
		['manager', 'recordFollowUp', { stillInPost: 52, applying: 47, comment: 'Six months later.' }],
	],
	equipment: [
		[
			'manager',
			'shareSpecification',
			{ specification: 'Tenfold magnification, ultraviolet light.', deliverTo: 'Accra' },
		],
		['focalPoint', 'signOffSpecification'],
		['manager', 'startProcurement', { requisition: 'RQ-2027-0042' }],
		[
			'manager',
			'contract',
			{ supplier: 'Sample Optics', amount: 48000, currency: 'USD', expectedOn: '2027-06-01' },
		],
		['manager', 'ship', { shippedOn: '2027-05-02', arrivesOn: '2027-05-20', waybill: 'WB-2027-0042' }],
		['manager', 'arriveAtCustoms', { port: 'Tema' }],
		['drafter', 'confirmArrival', { receivedOn: '2027-05-28', exemption: 'Letter 12/2027' }],
		['manager', 'recordInspection', { ok: 2, short: 0, damaged: 0, remarks: 'As ordered.' }],
		['focalPoint', 'signHandover', { serialNumbers: 'VD-0001, VD-0002', undertaking: true }],
		['manager', 'recordInstallation', { installedOn: '2027-06-10', trained: 40 }],
		['manager', 'recordCheck', { month: '6', present: 2, working: 2, used: 2, maintained: 2 }],
		['manager', 'recordCheck', { month: '12', present: 2, working: 2, used: 2, maintained: 2 }],
		['manager', 'closeDelivery', { comment: 'In use.' }],
	],
	advisory: [
		[
			'manager',
			'shareTerms',
			{
				terms: 'A written procedure for each region.',
				days: 12,
				startsOn: '2027-03-01',
				endsOn: '2027-09-30',
			},
		],
		['focalPoint', 'agreeTerms'],
		['manager', 'shareDraft', { title: 'Procedure, first draft', summary: 'First draft of the procedure.' }],
		['drafter', 'returnDraft', { comments: 'Please name the service for the northern regions.' }],
		[
			'manager',
			'shareDraft',
			{ title: 'Procedure, second draft', summary: 'Second draft of the procedure.' },
		],
		['focalPoint', 'acceptFinal', { comment: 'Accepted.' }],
		['manager', 'startFollowUp', { reviewOn: '2028-03-01' }],
		['manager', 'recordFollowUp', { adopted: true, comment: 'In force.' }],
	],
}
