import { sampleId } from '../sample-people.ts'
import {
	accept,
	acknowledged,
	answered,
	asked,
	assessed,
	cleared,
	confirmed,
	decided,
	need,
	passed,
	request,
	type Story,
	scored,
} from '../story.ts'

/** On the waiting list of a full programme. */
const nigerTablets: Story = {
	key: 'niger.tablets',
	answers: 'niger.incidents',
	title: 'Tablettes pour les postes de l’ouest',
	needs: [0],
	draftedDaysAgo: 96,
	steps: [
		...acknowledged(92),
		passed(80),
		...cleared(70),
		...decided(64, accept('Les postes de l’ouest n’ont aucun appareil.')),
		need(1, 50, { type: 'waitlist', programmeId: sampleId('EQP-SHL-03') }),
		scored(1, 30, 'caseOfficer', 4, 3, 3, 2, 4, 3, 3, 4),
		scored(1, 28, 'headquartersApprover', 1, 2, 1, 1, 4, 2, 2, 4),
	],
}

/** Confirmed more than six months ago but not begun: headquarters examines why. */
const panamaSecond: Story = {
	key: 'panama.second',
	answers: 'panama.cooperation',
	title: 'Segunda revisión de acuerdos de cooperación',
	draftedDaysAgo: 262,
	steps: [
		...acknowledged(258),
		passed(245),
		...decided(238, accept('Continúa la primera revisión.')),
		...confirmed(1, 228, 'ADV-LAC-03', 10),
		need(1, 32, { type: 'startOverdue' }),
	],
}

/** One need was declined, and the State asks for its reconsideration. */
const egyptLaboratories: Story = {
	key: 'egypt.laboratories',
	answers: 'egypt.documents',
	title: 'أجهزة لمختبرين إضافيين',
	draftedDaysAgo: 66,
	steps: [
		...acknowledged(62),
		passed(50),
		...cleared(40),
		...decided(
			24,
			{
				outcome: 'decline',
				reasonCode: 'ALREADY_SUPPORTED',
				reason: 'طُلبت الأجهزة نفسها للإدارة ذاتها في الطلب السابق.',
			},
			accept('الدورة مناسبة للعاملين الجدد في المختبرين.'),
		),
		need(1, 6, {
			type: 'askReconsideration',
			reason: 'المختبران الجديدان في محافظتين أخريين، ولم يشملهما الطلب السابق.',
		}),
	],
}

/** Accepted, then proposed to be declined: a second officer must approve. */
const maliSecondModule: Story = {
	key: 'mali.second-module',
	answers: 'mali.syllabus',
	title: 'Second module du programme de formation',
	draftedDaysAgo: 88,
	steps: [
		...acknowledged(84),
		passed(72),
		...decided(56, accept('Le module complète le premier.')),
		need(1, 4, {
			type: 'proposeDecline',
			reasonCode: 'DUPLICATE',
			reason: 'Le premier module, encore en préparation, couvre déjà ces matières.',
		}),
	],
}

/** Withdrawn, and now the State asks for it to be reopened. */
const pakistanEquipment: Story = {
	key: 'pakistan.again',
	answers: 'pakistan.offices',
	title: 'Equipment of the provincial offices',
	draftedDaysAgo: 90,
	steps: [
		...acknowledged(86),
		request(60, {
			type: 'withdraw',
			reasonCode: 'PRIORITIES_CHANGED',
			note: 'The offices move to new buildings first.',
		}),
		request(5, ({ needIds }) => ({
			type: 'askReopening',
			reasonCode: 'NEW_FACTS',
			reason: 'Two of the new buildings are ready sooner than planned.',
			needIds,
		})),
	],
}

/** Clarification requested and answered with a change, which the focal point must endorse. */
const namibiaAirports: Story = {
	key: 'namibia.airports',
	answers: 'namibia.law-and-airports',
	title: 'Document examination at the two airports',
	needs: [1],
	draftedDaysAgo: 40,
	steps: [
		...acknowledged(36),
		asked(22, 'QUANTITY_UNJUSTIFIED', 'How many flights arrive at night?', ['situation.situation']),
		answered(4, 'Eleven a week; the text on the situation now says so.', {
			place: 'situation',
			values: { situation: 'Eleven flights a week arrive at night, when no examiner is on duty. (sample)' },
		}),
	],
}

/** Assessed, and awaiting the decision of another officer. */
const ghanaCounters: Story = {
	key: 'ghana.counters',
	answers: 'ghana.document-equipment',
	title: 'Lamps for the counters of the new terminal',
	needs: [0],
	draftedDaysAgo: 34,
	steps: [...acknowledged(30), passed(18), assessed(5)],
}

export const exceptionalStories: Story[] = [
	nigerTablets,
	panamaSecond,
	egyptLaboratories,
	maliSecondModule,
	pakistanEquipment,
	namibiaAirports,
	ghanaCounters,
]
