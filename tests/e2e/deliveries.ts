import type { Page } from 'playwright-core'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import {
	checkLine,
	confirmPeople,
	hearOfParticipant,
	inspectLine,
	nominatePeople,
	planDays,
	recordPresence,
	recordTests,
	signForOffice,
	trainingDays,
	writeLine,
} from './ledger-steps.ts'
import type { Values } from './person.ts'

type CastRole = 'drafter' | 'focalPoint' | 'manager'
/** An event with its values, or work in the records of the delivery. */
export type DeliveryStep = [part: CastRole, step: string | Work, values?: Values]
type Work = (page: Page, delivery: string) => Promise<void>

/** Every step of the three deliveries in order, with its sender. */
export const deliveries: Record<'training' | 'equipment' | 'advisory', DeliveryStep[]> = {
	training: [
		[
			'manager',
			'callForNominations',
			{
				startsOn: trainingDays[0] ?? '',
				endsOn: trainingDays[4] ?? '',
				lateReason: 'Recorded after the course.',
				place: 'Accra',
				language: 'en',
				seats: 20,
				minimumCohort: 5,
			},
		],
		['drafter', nominatePeople],
		['drafter', 'nominate'],
		['manager', confirmPeople],
		['manager', 'confirmParticipants'],
		['manager', planDays],
		['manager', 'openSession'],
		['manager', recordPresence],
		['manager', 'closeSession'],
		['manager', recordTests],
		['manager', 'recordLearning'],
		['manager', 'certify'],
		['focalPoint', 'confirmReceipt', { comment: 'Received as agreed.' }],
		['drafter', hearOfParticipant],
		['manager', 'recordFollowUp', { comment: 'Six months later.' }],
	],
	equipment: [
		['manager', writeLine],
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
			{
				supplier: 'Sample Optics',
				amount: 48000,
				currency: 'USD',
				additionalReason: 'The devices cost more than a usual kit.',
				expectedOn: inDays(60),
			},
		],
		[
			'manager',
			'ship',
			{ shippedOn: inDays(-3), lateReason: 'Entered late', arrivesOn: inDays(16), waybill: 'WB-2027-0042' },
		],
		['manager', 'arriveAtCustoms', { port: 'Tema' }],
		[
			'drafter',
			'confirmArrival',
			{ receivedOn: inDays(-1), lateReason: 'Entered late', exemption: 'Letter 12/2027' },
		],
		['manager', inspectLine],
		['manager', 'recordInspection', { remarks: 'As ordered.' }],
		['manager', signForOffice],
		[
			'focalPoint',
			'signHandover',
			{ signatory: 'Kwame Asante', signatoryTitle: 'Director', undertaking: true },
		],
		['manager', 'recordInstallation', { installedOn: todayInState('GHA'), trained: 40 }],
		['manager', checkLine],
		['manager', 'recordCheck', { month: '6' }],
		['manager', checkLine],
		['manager', 'recordCheck', { month: '12' }],
		['manager', 'closeDelivery', { comment: 'In use.' }],
	],
	advisory: [
		[
			'manager',
			'shareTerms',
			{
				terms: 'A written procedure for each region.',
				days: 12,
				startsOn: inDays(7),
				endsOn: inDays(200),
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
		['manager', 'startFollowUp', { reviewOn: inDays(300) }],
		['manager', 'recordFollowUp', { adopted: true, comment: 'In force.' }],
	],
}
