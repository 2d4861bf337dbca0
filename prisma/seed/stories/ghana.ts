import { inDays } from '../sample-calendar.ts'
import { specified } from '../sample-ledger.ts'
import {
	accept,
	acknowledged,
	answered,
	asked,
	cleared,
	confirmed,
	decided,
	delivery,
	offered,
	passed,
	proposed,
	type Story,
	scored,
} from '../story.ts'

const documentTraining: Story = {
	key: 'ghana.document-training',
	draftedDaysAgo: 238,
	steps: [
		...acknowledged(232),
		asked(
			220,
			'QUANTITY_UNJUSTIFIED',
			'How many officers serve at the four posts, and how many of them are new?',
		),
		answered(208, 'The four posts have 148 officers; 60 of them came in the last two years.'),
		passed(203),
		...cleared(192),
		...decided(
			186,
			accept('The gap is well described and a course exists.'),
			accept('Follows the basic course.'),
		),
		...confirmed(1, 172, 'TRN-WAF-01', 60),
		delivery(1, 150, {
			type: 'callForNominations',
			startsOn: inDays(-3),
			endsOn: inDays(4),
			place: 'Accra',
			language: 'en',
			seats: 60,
			minimumCohort: 30,
		}),
		delivery(1, 112, {
			type: 'nominate',
			women: 22,
			men: 38,
			notStated: 0,
			nominees: 'Sixty officers of Accra, Aflao, Elubo and Paga; the list is kept by the Centre. (sample)',
		}),
		delivery(1, 90, { type: 'confirmParticipants', women: 22, men: 36, notStated: 0 }),
		...offered(2, 20, 'TRN-WAF-02', 12),
		delivery(1, 3, { type: 'openSession' }),
	],
}

const documentEquipment: Story = {
	key: 'ghana.document-equipment',
	draftedDaysAgo: 190,
	steps: [
		...acknowledged(184),
		passed(172),
		...cleared(160),
		...decided(
			152,
			accept('One aid for each desk is reasonable.'),
			accept('The present device is beyond repair.'),
			{ outcome: 'refer', reason: 'General office equipment; a partner supplies it in the same offices.' },
		),
		...confirmed(2, 140, 'EQP-WAF-01', 2),
		delivery(
			2,
			118,
			{
				type: 'shareSpecification',
				specification: 'Two verification devices with ultraviolet, infrared and oblique light.',
				deliverTo: 'Accra and Kumasi',
				fingerprint: '',
			},
			specified([
				'Document verification device with ultraviolet, infrared and oblique light',
				'piece',
				2,
				4_900,
			]),
		),
		delivery(2, 104, { type: 'signOffSpecification' }),
		delivery(2, 103, { type: 'startProcurement', requisition: 'SAMPLE-104' }),
		delivery(2, 84, {
			type: 'contract',
			supplier: 'Gulf of Guinea Optics (sample)',
			amount: 9_800,
			currency: 'USD',
			additionalReason: 'Verification devices cost more than a usual kit. (sample)',
			expectedOn: inDays(-30),
		}),
		delivery(2, 60, { type: 'fail', reason: 'The supplier withdrew; a new call would not be in time.' }),
		...confirmed(1, 40, 'EQP-WAF-01', 300),
		scored(2, 20, 'caseOfficer', 3, 3, 4, 4, 2, 3, 2, 0),
		delivery(
			1,
			8,
			{
				type: 'shareSpecification',
				specification: 'Three-in-one magnifiers, tenfold, rechargeable, with white and ultraviolet light.',
				deliverTo: 'Central stores, Accra',
				fingerprint: '',
			},
			specified(['Three-in-one magnifier, tenfold, rechargeable', 'piece', 300, 45]),
		),
	],
}

const careProcedure: Story = {
	key: 'ghana.care-procedure',
	draftedDaysAgo: 36,
	steps: [
		...acknowledged(32),
		passed(19),
		...cleared(9),
		proposed(2, accept('A clear task with a counterpart; within the mandate of the Protocol.')),
	],
}

/** No story of Ghana is a draft: a person who tries the application starts one there. */
export const ghanaianStories: Story[] = [documentTraining, documentEquipment, careProcedure]
