import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/help/about.ts'

export const about: Shape<typeof english> = {
	title: {
		text: 'Dites en quelques mots ce qui sera différent à la fin. Agents, programmes et donateurs lisent d’abord cette ligne.',
		example: 'Les documents de voyage frauduleux sont détectés dans tous les ports maritimes',
	},
	filingLanguage: {
		text: 'Choisissez la langue officielle dans laquelle vous écrivez. Vos textes sont conservés tels quels ; les avis et le récépissé sont établis dans cette langue.',
		example: '',
	},
	classification: {
		text: 'Elle détermine qui peut lire la demande. Quel que soit votre choix, n’écrivez ni renseignement opérationnel ni données sur des cas individuels.',
		example: 'Diffusion restreinte, pour une demande qui nomme des postes-frontières fragiles',
	},
	consentPublish: {
		text: 'Avec ce consentement, un court résumé peut figurer sur les pages publiques. Sans lui, rien n’est publié sur la demande. Vous pouvez le retirer plus tard.',
		example: '',
	},
	consentPartners: {
		text: 'D’autres organisations mènent parfois un programme qui convient mieux. Elles ne voient la demande que si votre État y consent.',
		example: '',
	},
	consentDonors: {
		text: 'Les donateurs peuvent chercher des demandes qu’ils pourraient financer. Ils ne voient la vôtre que si votre État y consent.',
		example: '',
	},
	origin: {
		text: 'On voit ainsi comment le besoin a été constaté, et la demande est reliée à un examen, à une réunion ou à des travaux antérieurs.',
		example: 'Mécanisme d’examen, si une observation de l’examen recommande une assistance',
	},
	originDetail: {
		text: 'Nommez la réunion, l’évaluation ou l’assistance antérieure, afin qu’un agent puisse en trouver le rapport.',
		example: 'Évaluation conjointe des points de passage du nord, mai 2026',
	},
	reviewCluster: {
		text: 'Recopiez du rapport d’examen le nom du groupe de dispositions. L’observation est ainsi facile à trouver.',
		example: 'Incrimination et compétence',
	},
	reviewObservation: {
		text: 'Donnez le numéro de l’observation qui mentionne le besoin.',
		example: 'Observation no 14',
	},
}
