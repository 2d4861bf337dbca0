import type { Shape } from '#app/i18n/shape.ts'
import type { about as english } from '#app/i18n/words/en/draft/about.ts'

export const about: Shape<typeof english> = {
	groups: {
		name: 'Titre et langue',
		consent: 'Ce à quoi l’État consent',
		origin: 'Ce qui a motivé la demande',
	},
	title: 'Titre de la demande',
	titleHint: 'Nommez le résultat, non le donateur. 150 caractères au plus.',
	filingLanguage: 'Langue de la demande',
	filingLanguageHint: 'Les messages relatifs à cette demande sont envoyés dans cette langue.',
	classification: 'Classification de confidentialité',
	classificationHint:
		'La diffusion restreinte est d’usage : seules les personnes qui traitent la demande la voient.',
	consentPublish: 'Un résumé peut être publié',
	consentPublishHint: 'Chaque consentement peut être retiré à tout moment.',
	consentPartners: 'Les organisations partenaires peuvent voir la demande',
	consentDonors: 'Les donateurs peuvent voir la demande',
	origin: 'Ce qui a motivé cette demande',
	originDetail: 'Quelle réunion, quelle évaluation ou quelle assistance antérieure',
	originDetailHint: 'Son nom et sa date. 200 caractères au plus.',
	reviewCluster: 'Groupe de dispositions de l’examen',
	reviewClusterHint: 'Tel qu’il est nommé dans le rapport du Mécanisme d’examen.',
	reviewObservation: 'Numéro de l’observation',
}
