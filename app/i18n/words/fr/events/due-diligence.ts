import type { Shape } from '#app/i18n/shape.ts'
import type { dueDiligenceSteps as english } from '#app/i18n/words/en/events/due-diligence.ts'

export const dueDiligenceSteps: Shape<typeof english> = {
	dueDiligence: {
		assess: {
			label: 'Consigner l’évaluation',
			done: 'L’évaluation a été consignée par {actor}.',
			hint: 'Une autre personne décide.',
		},
		returnAssessment: {
			label: 'Renvoyer l’évaluation',
			done: 'L’évaluation a été renvoyée par {actor}.',
			hint: 'Elle doit être refaite.',
		},
		clear: {
			label: 'Donner un avis favorable',
			done: 'Un avis favorable à l’appui a été donné par {actor}.',
			hint: 'Valable pour une durée limitée. Le résultat n’est pas montré à l’État.',
		},
		clearWithMitigation: {
			label: 'Donner un avis favorable sous réserve de mesures',
			done: 'Un avis favorable à l’appui, sous réserve de mesures d’atténuation, a été donné par {actor}.',
			hint: 'L’appui peut se poursuivre tant que les mesures sont respectées. Le résultat n’est pas montré à l’État.',
		},
		refuse: {
			label: 'Donner un avis défavorable',
			done: 'Un avis défavorable à l’appui a été donné par {actor}.',
			hint: 'La formation opérationnelle et l’équipement restent arrêtés. Le résultat n’est pas montré à l’État.',
		},
		expire: {
			label: 'Constater l’expiration de l’avis',
			done: 'L’avis favorable a expiré ; le dossier est rouvert.',
		},
		misuseReported: {
			label: 'Rouvrir après un usage abusif',
			done: 'Un usage abusif a été signalé ; le dossier est rouvert.',
		},
		reopenCase: {
			label: 'Rouvrir le dossier',
			done: 'Le dossier a été rouvert par {actor}.',
			hint: 'Pour des faits nouveaux. Toute nouvelle livraison s’arrête jusqu’à la décision.',
		},
	},
}
