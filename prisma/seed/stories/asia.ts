import { inDays } from '../sample-calendar.ts'
import { allInOrder, checked, heldOnCorrected, inTurn, signedForOffice, specified } from '../sample-ledger.ts'
import {
	accept,
	acknowledged,
	asked,
	cleared,
	confirmed,
	decided,
	delivery,
	passed,
	request,
	type Story,
} from '../story.ts'

const kazakhstanDocuments: Story = {
	key: 'kazakhstan.documents',
	draftedDaysAgo: 322,
	steps: [
		...acknowledged(318),
		passed(304),
		...cleared(292),
		...decided(
			286,
			accept('Потребность обоснована, курс имеется.'),
			accept('Логичное продолжение первого курса.'),
		),
		...confirmed(1, 276, 'TRN-CAS-07', 50),
		delivery(1, 255, {
			type: 'callForNominations',
			startsOn: inDays(-190),
			endsOn: inDays(-180),
			place: 'Алматы',
			language: 'ru',
			seats: 50,
			minimumCohort: 25,
		}),
		delivery(1, 236, {
			type: 'nominate',
			women: 18,
			men: 32,
			notStated: 0,
			nominees: 'Пятьдесят сотрудников четырех пунктов пропуска; список у учебного центра. (пример)',
		}),
		delivery(1, 224, { type: 'confirmParticipants', women: 18, men: 31, notStated: 0 }),
		delivery(1, 190, { type: 'openSession' }),
		delivery(1, 180, {
			type: 'closeSession',
			days: 9,
			attendedWomen: 18,
			attendedMen: 29,
			attendedNotStated: 0,
		}),
		delivery(1, 168, { type: 'recordLearning', satisfaction: 91, preTest: 46, postTest: 83 }),
		delivery(1, 160, { type: 'certify', certificates: 45 }),
		delivery(1, 151, { type: 'confirmReceipt', comment: '' }),
		...confirmed(2, 60, 'TRN-CAS-07', 10),
		delivery(2, 12, {
			type: 'callForNominations',
			startsOn: inDays(70),
			endsOn: inDays(81),
			place: 'Алматы',
			language: 'ru',
			seats: 10,
			minimumCohort: 5,
		}),
	],
}

const kyrgyzstanFirst: Story = {
	key: 'kyrgyzstan.readers-first',
	answers: 'kyrgyzstan.readers',
	title: 'Считыватели документов: первая заявка',
	draftedDaysAgo: 385,
	steps: [
		...acknowledged(381),
		passed(368),
		...decided(360, {
			outcome: 'decline',
			reasonCode: 'NOT_FEASIBLE',
			reason:
				'В двух пунктах пропуска еще нет электропитания. Просим подать заявку вновь, когда оно появится.',
		}),
	],
}

const kyrgyzstanReaders: Story = {
	key: 'kyrgyzstan.readers',
	draftedDaysAgo: 322,
	steps: [
		...acknowledged(318),
		passed(306),
		...cleared(294),
		...decided(288, accept('Пункты пропуска готовы, количество обосновано.')),
		...confirmed(1, 280, 'EQP-CAS-06', 99),
		delivery(
			1,
			264,
			{
				type: 'shareSpecification',
				specification: 'Считыватели паспортов с чтением чипа, лупы и руководства.',
				deliverTo: 'Бишкек, центральный склад',
				fingerprint: '',
			},
			specified(
				['Настольный считыватель паспортов с чтением чипа', 'шт.', 18, 900],
				['Ручная лупа с подсветкой, десятикратная', 'шт.', 20, 45],
				['Руководство по проверке документов', 'экз.', 60, 12, 'withoutSerials'],
				['Переносной считыватель паспортов', 'шт.', 1, 1_300],
			),
		),
		delivery(1, 257, { type: 'signOffSpecification' }),
		delivery(1, 256, { type: 'startProcurement', requisition: 'SAMPLE-257' }),
		delivery(1, 240, {
			type: 'contract',
			supplier: 'Steppe Identity Systems (sample)',
			amount: 25_400,
			currency: 'USD',
			additionalReason: 'Чтение чипа дороже обычных считывателей. (пример)',
			expectedOn: inDays(-212),
		}),
		delivery(1, 225, {
			type: 'ship',
			shippedOn: inDays(-227),
			arrivesOn: inDays(-214),
			waybill: 'SPL-002291',
		}),
		delivery(1, 214, { type: 'arriveAtCustoms', port: 'Бишкек, аэропорт Манас' }),
		delivery(1, 209, { type: 'confirmArrival', receivedOn: inDays(-211), exemption: '' }),
		delivery(1, 206, { type: 'recordInspection', ok: 99, short: 0, damaged: 0, remarks: '' }, allInOrder),
		delivery(
			1,
			202,
			{
				type: 'signHandover',
				signatory: 'Э. Токтогулова (образец)',
				signatoryTitle: 'Начальник управления',
				serialNumbers: '',
				undertaking: true,
			},
			signedForOffice('SI', {
				mode: 'title',
				place: 'Бишкек',
				heldOn: inDays(-204),
				conditions: '',
				officeName: 'Programme manager (sample)',
				officeTitle: 'Programme manager',
			}),
		),
		delivery(
			1,
			195,
			{ type: 'recordInstallation', installedOn: inDays(-197), trained: 64 },
			heldOnCorrected(inDays(-205), 'В акте указан день подписания, а не день передачи.'),
		),
		delivery(
			1,
			15,
			{
				type: 'recordCheck',
				month: '6',
				remarks: '',
				present: 99,
				working: 98,
				used: 97,
				maintained: 99,
				handedOver: 99,
			},
			inTurn(
				checked(inDays(-80), [2], [0, 1], 'Выездная комиссия уже была в пунктах пропуска.'),
				checked(inDays(-17), [1], [0, 1]),
			),
		),
	],
}

const chinaElearning: Story = {
	key: 'china.elearning',
	unfinished: 'rights',
	draftedDaysAgo: 5,
	steps: [],
}

const bangladeshJudiciary: Story = {
	key: 'bangladesh.judiciary',
	needs: [0],
	draftedDaysAgo: 16,
	steps: acknowledged(12),
}

const bangladeshDrafting: Story = {
	key: 'bangladesh.drafting',
	answers: 'bangladesh.judiciary',
	title: 'Assessment of national law before accession to the Protocol',
	needs: [1],
	draftedDaysAgo: 112,
	steps: [
		...acknowledged(107),
		asked(84, 'LEGAL_BASIS', 'Which ministry will lead the accession, and has it agreed to the assessment?'),
		request(40, { type: 'noAnswer' }),
	],
}

const pakistanOffices: Story = {
	key: 'pakistan.offices',
	draftedDaysAgo: 74,
	steps: [
		...acknowledged(70),
		request(46, {
			type: 'withdraw',
			reasonCode: 'MET_NATIONALLY',
			note: 'The national budget of this year covers the offices.',
		}),
	],
}

export const asianStories: Story[] = [
	kazakhstanDocuments,
	kyrgyzstanFirst,
	kyrgyzstanReaders,
	chinaElearning,
	bangladeshJudiciary,
	bangladeshDrafting,
	pakistanOffices,
]
