import { inDays } from '../sample-calendar.ts'
import { sampleId } from '../sample-people.ts'
import { accept, acknowledged, confirmed, decided, delivery, need, passed, type Story } from '../story.ts'

const hondurasEvidence: Story = {
	key: 'honduras.evidence',
	draftedDaysAgo: 304,
	steps: [
		...acknowledged(299),
		passed(286),
		...decided(
			278,
			accept('La necesidad está bien descrita y existe un curso regional.'),
			accept('Complementa el curso; se buscará una red existente.'),
		),
		...confirmed(1, 268, 'TRN-LAC-10', 20),
		need(2, 254, {
			type: 'referToPartner',
			partnerId: sampleId('partner.prosecutors'),
			partner: '',
			reason: 'La red ya reúne a las fiscalías vecinas.',
		}),
		delivery(1, 246, {
			type: 'callForNominations',
			startsOn: inDays(-205),
			endsOn: inDays(-201),
			place: 'Ciudad de Panamá',
			language: 'es',
			seats: 20,
			minimumCohort: 10,
		}),
		need(2, 240, { type: 'partnerTakes', note: 'La red admitió a la Fiscalía como miembro.' }),
		delivery(1, 232, {
			type: 'nominate',
			women: 11,
			men: 9,
			notStated: 0,
			nominees: 'Veinte fiscales y peritos; la lista consta en la Fiscalía. (muestra)',
		}),
		delivery(1, 220, { type: 'confirmParticipants', women: 11, men: 9, notStated: 0 }),
		delivery(1, 205, { type: 'openSession' }),
		delivery(1, 199, {
			type: 'closeSession',
			days: 5,
			attendedWomen: 11,
			attendedMen: 8,
			attendedNotStated: 0,
		}),
		delivery(1, 195, { type: 'recordLearning', satisfaction: 94, preTest: 52, postTest: 88 }),
		delivery(1, 190, { type: 'certify', certificates: 19 }),
		delivery(1, 184, { type: 'confirmReceipt', comment: '' }),
		delivery(1, 9, {
			type: 'recordFollowUp',
			resultsReview: false,
			stillInPost: 17,
			applying: 15,
			comment: '',
		}),
		need(1, 7, {
			type: 'setOutcome',
			outcome: 'PARTLY_MET',
			reason:
				'Las fiscalías solo aplican el curso en la capital; falta la formación de las oficinas regionales.',
		}),
	],
}

const panamaCooperation: Story = {
	key: 'panama.cooperation',
	draftedDaysAgo: 142,
	steps: [
		...acknowledged(138),
		passed(125),
		...decided(118, accept('Tarea precisa con contraparte designada.')),
		...confirmed(1, 108, 'ADV-LAC-03', 15),
		delivery(1, 84, {
			type: 'shareTerms',
			terms: 'Revisión de tres acuerdos de cooperación y una guía breve.',
			days: 15,
			startsOn: inDays(-70),
			endsOn: inDays(20),
		}),
		delivery(1, 75, { type: 'agreeTerms' }),
		delivery(1, 5, {
			type: 'shareDraft',
			title: 'Guía breve, primer borrador',
			summary: 'Guía de doce páginas con modelos de solicitud.',
		}),
	],
}

export const americanStories: Story[] = [hondurasEvidence, panamaCooperation]
