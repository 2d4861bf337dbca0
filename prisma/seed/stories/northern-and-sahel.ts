import { inDays } from '../sample-calendar.ts'
import { specified } from '../sample-ledger.ts'
import {
	accept,
	acknowledged,
	asked,
	cleared,
	confirmed,
	decided,
	delivery,
	endorsed,
	matched,
	passed,
	type Story,
	scored,
	sent,
} from '../story.ts'

const maliSyllabus: Story = {
	key: 'mali.syllabus',
	draftedDaysAgo: 30,
	steps: [
		...acknowledged(27),
		asked(
			9,
			'SCOPE_UNCLEAR',
			'Le module sera-t-il enseigné à l’entrée dans la carrière, en formation continue, ou les deux ?',
		),
	],
}

const nigerIncidents: Story = {
	key: 'niger.incidents',
	draftedDaysAgo: 214,
	steps: [
		...acknowledged(209),
		passed(196),
		...cleared(183),
		...decided(
			176,
			accept('Le besoin est établi ; un programme fournit ce matériel dans les pays du Sahel.'),
			{
				outcome: 'hold',
				reasonCode: 'NO_SUITABLE_PROGRAMME',
				reason: 'Aucun cours d’analyse en français n’est ouvert à ce jour.',
			},
		),
		...confirmed(1, 162, 'EQP-SHL-03', 58),
		delivery(
			1,
			140,
			{
				type: 'shareSpecification',
				specification: 'Quarante tablettes renforcées et dix-huit chargeurs solaires.',
				deliverTo: 'Niamey',
				fingerprint: '',
			},
			specified(['Tablette renforcée', 'pièce', 40, 820], ['Chargeur solaire', 'pièce', 18, 480]),
		),
		delivery(1, 131, { type: 'signOffSpecification' }),
		delivery(1, 130, { type: 'startProcurement', requisition: 'SAMPLE-131' }),
		delivery(1, 96, {
			type: 'contract',
			supplier: 'Sahel Équipements (exemple)',
			amount: 40_900,
			currency: 'USD',
			additionalReason: 'Transport par la route compris. (exemple)',
			expectedOn: inDays(-15),
		}),
		delivery(1, 41, { type: 'ship', shippedOn: inDays(-43), arrivesOn: inDays(-8), waybill: 'SPL-004417' }),
		delivery(1, 7, { type: 'arriveAtCustoms', port: 'Niamey, aéroport Diori Hamani' }),
	],
}

const moroccoForensics: Story = { key: 'morocco.forensics', draftedDaysAgo: 12, steps: endorsed(6) }

const egyptDocuments: Story = {
	key: 'egypt.documents',
	draftedDaysAgo: 120,
	steps: [
		...acknowledged(115),
		passed(101),
		...cleared(88),
		...decided(
			80,
			accept('الحاجة محددة ولدى الإدارة مختبرات جاهزة.'),
			accept('تتوفر دورة متقدمة باللغة العربية.'),
		),
		...confirmed(2, 34, 'TRN-MEN-06', 20),
		scored(1, 20, 'caseOfficer', 2, 3, [4, 'Both laboratories were visited in May. (sample)'], 3, 1, 2, 3, 4),
		scored(1, 18, 'triageOfficer', 1, 3, 3, 3, 1, [null, 'Nothing is said on women. (sample)'], 2, 4),
		matched(1, 3, 'EQP-NAF-04'),
	],
}

const namibiaLaw: Story = { key: 'namibia.law-and-airports', draftedDaysAgo: 9, steps: [sent(2)] }

export const africanStories: Story[] = [
	maliSyllabus,
	nigerIncidents,
	moroccoForensics,
	egyptDocuments,
	namibiaLaw,
]
